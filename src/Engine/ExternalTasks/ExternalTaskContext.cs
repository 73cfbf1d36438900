using ProcOS.Engine.ExternalTasks.Running;

namespace ProcOS.Engine.ExternalTasks;

/// <summary>The task that is being served. One made by hand, as tests do, has no engine behind it: its methods do nothing.</summary>
public sealed record ExternalTaskContext
{
    public required string TaskId { get; init; }

    public required string Topic { get; init; }

    public required string ProcessInstanceId { get; init; }

    public required string ProcessDefinitionKey { get; init; }

    public required string ActivityId { get; init; }

    public required string ExecutionId { get; init; }

    /// <summary>Null when the instance was started without one.</summary>
    public string? BusinessKey { get; init; }

    /// <summary>Null for a process that belongs to no tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The variable <c>correlationId</c>; where a process was started without one, its instance id.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Tries left, this one included.</summary>
    public required int AttemptsLeft { get; init; }

    /// <summary>The higher, the sooner it was fetched.</summary>
    public long Priority { get; init; }

    public required IReadOnlyDictionary<string, VariableValue> Variables { get; init; }

    /// <summary>Of the model; null unless <see cref="TopicOptions.IncludeExtensionProperties"/> asks for them.</summary>
    public IReadOnlyDictionary<string, string>? ExtensionProperties { get; init; }

    /// <summary>The same for every try and every delivery of this task, and no other's: what outside effects are keyed by.</summary>
    public string IdempotencyKey => TaskId;

    /// <summary>
    /// True when a handler was started for this task before and the engine's word on its result never came: the process
    /// was killed, the lock was lost, the host stopped. Its effect may be there. A try that failed and was told to the engine
    /// is none. Known is what this host saw, and its predecessors with the same
    /// <see cref="ExternalTaskHostOptions.JournalFile"/>; other hosts are not.
    /// </summary>
    public bool IsRedelivery { get; init; }

    /// <summary>Why the token fired; <see cref="CancellationCause.None"/> while it has not.</summary>
    public CancellationCause CancellationCause => Held?.Cause ?? CancellationCause.None;

    internal HeldTask? Held { get; init; }

    internal Func<HeldTask, TimeSpan, CancellationToken, Task>? Extend { get; init; }

    /// <summary>
    /// Makes the lock last for <paramref name="duration"/> from now. The host extends it by itself; this is for work that
    /// the host cannot see, such as a call that outlives the process.
    /// </summary>
    /// <exception cref="EngineRefusedException">The lock is lost.</exception>
    public Task ExtendLockAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        Held is { } held && Extend is { } extend ? extend(held, duration, cancellationToken) : Task.CompletedTask;

    /// <summary>
    /// A sign of life. Where the topic has a limit of silence a handler must give one at least that often; the last
    /// <paramref name="progress"/> is named in the failure of one that falls silent.
    /// </summary>
    public void Heartbeat(string? progress = null) => Held?.Beat(progress);
}
