namespace ProcOS.Engine;

/// <summary>Whose variables: reading sees those of the scopes around it too, unless it is a local one.</summary>
public readonly record struct VariableScope
{
    private VariableScope(string collection, string id, string variables)
    {
        Collection = collection;
        Id = id;
        Variables = variables;
    }

    /// <summary>The first step of the path to it.</summary>
    internal string Collection { get; }

    internal string Id { get; }

    /// <summary>The last step of the path to it.</summary>
    internal string Variables { get; }

    public static VariableScope OfInstance(string processInstanceId) => new("process-instance", processInstanceId, "variables");

    public static VariableScope LocalOfExecution(string executionId) => new("execution", executionId, "localVariables");

    public static VariableScope OfTask(string taskId) => new("task", taskId, "variables");

    public static VariableScope LocalOfTask(string taskId) => new("task", taskId, "localVariables");
}
