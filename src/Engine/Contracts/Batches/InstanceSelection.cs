namespace ProcOS.Engine;

/// <summary>Instances by id, by query, by query on the history, or all of these together.</summary>
public sealed record InstanceSelection
{
    public IReadOnlyList<string>? ProcessInstanceIds { get; init; }

    public ProcessInstanceQuery? ProcessInstanceQuery { get; init; }

    public HistoricInstanceQuery? HistoricProcessInstanceQuery { get; init; }

    public static InstanceSelection Of(params IReadOnlyList<string> ids) => new() { ProcessInstanceIds = ids };
}
