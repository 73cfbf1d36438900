namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>What a handler's run came to.</summary>
internal abstract record TaskResult
{
    public sealed record Completed(IReadOnlyDictionary<string, VariableValue> Variables) : TaskResult;

    public sealed record BpmnError(BpmnErrorException Error) : TaskResult;

    public sealed record Failed(TaskFailure Failure) : TaskResult;

    /// <summary>The host stops: the task goes back, its tries untouched.</summary>
    public sealed record Abandoned : TaskResult;

    /// <summary>Somebody else has the task now, or it is gone.</summary>
    public sealed record Lost : TaskResult;
}
