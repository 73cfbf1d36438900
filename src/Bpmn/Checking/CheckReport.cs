namespace ProcOS.Bpmn;

/// <summary>What there is to say about one file.</summary>
/// <param name="Digest">The <see cref="BpmnHash"/>; null when the file cannot be read.</param>
/// <param name="Elements">How many elements of BPMN and its diagrams were looked at.</param>
public sealed record CheckReport(string? Digest, int Elements, IReadOnlyList<Finding> Findings)
{
    /// <summary>The verdicts of the proof of soundness; empty when the file cannot be read.</summary>
    public IReadOnlyList<SoundnessResult> Soundness { get; init; } = [];

    /// <summary>What the configuration accepts, each with its reason.</summary>
    public IReadOnlyList<IgnoredFinding> Ignored { get; init; } = [];

    /// <summary>Whether nothing forbids a deployment.</summary>
    public bool Passed => Findings.All(finding => finding.Severity != Severity.Error);
}
