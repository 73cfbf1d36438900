namespace ProcOS.Engine;

/// <param name="Message">One line, shown in lists.</param>
/// <param name="Details">The whole story, such as a stack trace.</param>
/// <param name="Retries">Tries left; at 0 the task becomes an incident.</param>
/// <param name="RetryAfter">Nobody gets the task before.</param>
public sealed record TaskFailure(string Message, string? Details, int Retries, TimeSpan RetryAfter)
{
    /// <summary>Set in the instance.</summary>
    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }

    /// <summary>Set on the task.</summary>
    public IReadOnlyDictionary<string, VariableValue>? LocalVariables { get; init; }
}
