namespace ProcOS.Engine.ExternalTasks;

/// <summary>
/// A business error that the process is drawn to catch. An uncaught one ends its token in silence (Camunda 7), so it is
/// thrown only where the model has a boundary event or event sub-process for its code.
/// </summary>
public sealed class BpmnErrorException(string code, string message, IReadOnlyDictionary<string, VariableValue>? variables = null)
    : Exception(message)
{
    /// <summary>The error code of the model's error event.</summary>
    public string Code { get; } = code;

    public IReadOnlyDictionary<string, VariableValue> Variables { get; } = variables ?? new Dictionary<string, VariableValue>();
}
