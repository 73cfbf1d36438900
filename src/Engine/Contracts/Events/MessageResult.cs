namespace ProcOS.Engine;

/// <summary>Who received a message.</summary>
/// <param name="ResultType"><c>Execution</c>, or <c>ProcessDefinition</c> when it started an instance.</param>
public sealed record MessageResult(string ResultType, Execution? Execution, ProcessInstance? ProcessInstance)
{
    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }
}
