namespace ProcOS.Das.Generation;

/// <summary>How drafts are made and approved.</summary>
public sealed record GenerationOptions
{
    /// <value>True in development (<c>PROCOS_ENV=dev</c>). The default is false.</value>
    public bool IsDevelopment { get; init; }

    /// <value>Approves drafts that pass their check without a person; refused outside of development. The default is false.</value>
    public bool AutoApprove { get; init; }

    /// <value>How often a draft with errors is repaired before it counts as failed. The default is 2.</value>
    public int MaximumRepairs { get; init; } = 2;

    /// <value>How long a caller waits for a proposal, or for what follows a decision. The default is 1 minute.</value>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <value>How long one answer of the chat model may take. The default is 45 seconds.</value>
    public TimeSpan ModelLimit { get; init; } = TimeSpan.FromSeconds(45);
}
