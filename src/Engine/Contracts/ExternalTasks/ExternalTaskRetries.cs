namespace ProcOS.Engine;

/// <summary>New tries for many external tasks, named by task, by instance or by query.</summary>
/// <param name="Retries">0 makes incidents, more ends them.</param>
public sealed record ExternalTaskRetries(int Retries)
{
    public IReadOnlyList<string>? ExternalTaskIds { get; init; }

    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public ExternalTaskQuery? ExternalTaskQuery { get; init; }

    public ProcessInstanceQuery? ProcessInstanceQuery { get; init; }

    public HistoricInstanceQuery? HistoricProcessInstanceQuery { get; init; }
}
