using ProcOS.Bpmn;

namespace ProcOS.Das.Generation.Proposals;

/// <summary>A draft with everything that a person needs to decide on it, and what became of it.</summary>
public sealed record Proposal
{
    public required string Id { get; init; }

    /// <summary>One of <see cref="ProposalStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The drafted process's name.</summary>
    public required string Name { get; init; }

    /// <summary>The drafted process's definition key.</summary>
    public required string Key { get; init; }

    public required string Intent { get; init; }

    /// <summary>SHA-256 of the draft's exact bytes: what an approval is bound to.</summary>
    public required string Hash { get; init; }

    /// <summary>The digest of what the draft executes (<see cref="BpmnHash"/>).</summary>
    public required string BpmnHash { get; init; }

    /// <summary><c>deterministic</c> or <c>model</c>.</summary>
    public required string Drafter { get; init; }

    /// <summary>What the drafter assumed.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required string Xml { get; init; }

    public required string Svg { get; init; }

    /// <summary>The instance of <c>process_generation</c> that it belongs to.</summary>
    public required string InstanceId { get; init; }

    public required string CorrelationId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Decision? Decision { get; init; }

    public string? DeployedKey { get; init; }

    public string? DeployedDefinitionId { get; init; }

    public int? DeployedVersion { get; init; }
}
