namespace ProcOS.Engine;

/// <summary>What comments are about.</summary>
public readonly record struct CommentScope
{
    private CommentScope(string collection, string id)
    {
        Collection = collection;
        Id = id;
    }

    /// <summary>The first step of the path to it.</summary>
    internal string Collection { get; }

    internal string Id { get; }

    public static CommentScope OfTask(string taskId) => new("task", taskId);

    /// <summary>Those of its tasks that are about the instance too.</summary>
    public static CommentScope OfInstance(string processInstanceId) => new("process-instance", processInstanceId);
}
