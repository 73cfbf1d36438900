using System.Text;
using System.Text.Json;

namespace ProcOS.Das.Generation.Proposals;

/// <summary>A proposal with its draft as one query reads it.</summary>
internal sealed class ProposalRow
{
    public const string Select =
        """
        SELECT p.id AS "Id", p.status AS "Status", d.process_name AS "Name", d.process_key AS "Key", p.intent AS "Intent",
               p.draft_hash AS "Hash", d.bpmn_hash AS "BpmnHash", p.drafter AS "Drafter", p.notes::text AS "Notes", p.findings::text AS "Findings",
               p.repairs AS "Repairs", d.xml AS "Xml", d.svg AS "Svg", p.instance_id AS "InstanceId", p.correlation_id AS "CorrelationId",
               p.created_at AS "CreatedAt", p.decision AS "Decision", p.decided_by AS "DecidedBy", p.decided_at AS "DecidedAt",
               p.decision_comment AS "Comment", p.decision_task_id AS "TaskId", p.decided_hash AS "DecidedHash",
               p.deployed_key AS "DeployedKey", p.deployed_definition_id AS "DeployedDefinitionId", p.deployed_version AS "DeployedVersion"
        FROM das.proposals p JOIN das.drafts d ON d.hash = p.draft_hash
        """;

    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Name { get; init; }

    public required string Key { get; init; }

    public required string Intent { get; init; }

    public required string Hash { get; init; }

    public required string BpmnHash { get; init; }

    public required string Drafter { get; init; }

    public required string Notes { get; init; }

    public required string Findings { get; init; }

    public int Repairs { get; init; }

    public required byte[] Xml { get; init; }

    public required string Svg { get; init; }

    public required string InstanceId { get; init; }

    public required string CorrelationId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public string? Decision { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string? Comment { get; init; }

    public string? TaskId { get; init; }

    public string? DecidedHash { get; init; }

    public string? DeployedKey { get; init; }

    public string? DeployedDefinitionId { get; init; }

    public int? DeployedVersion { get; init; }

    public Proposal ToProposal() => new()
    {
        Id = Id,
        Status = Status,
        Name = Name,
        Key = Key,
        Intent = Intent,
        Hash = Hash,
        BpmnHash = BpmnHash,
        Drafter = Drafter,
        Notes = JsonSerializer.Deserialize<string[]>(Notes)!,
        Findings = FindingsJson.Read(Findings),
        Xml = Encoding.UTF8.GetString(Xml),
        Svg = Svg,
        InstanceId = InstanceId,
        CorrelationId = CorrelationId,
        CreatedAt = CreatedAt,
        Decision = Decision is null ? null : new Decision(Decision, DecidedBy!, DecidedAt!.Value, Comment, TaskId),
        DeployedKey = DeployedKey,
        DeployedDefinitionId = DeployedDefinitionId,
        DeployedVersion = DeployedVersion,
    };
}
