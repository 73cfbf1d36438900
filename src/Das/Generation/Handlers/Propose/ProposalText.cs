using System.Text;
using System.Text.Json;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Model;
using ProcOS.Das.Generation.Proposals;

namespace ProcOS.Das.Generation.Handlers.Propose;

/// <summary>What the approval form says about a draft. The whole of it, with diagram and XML, is in the store.</summary>
internal static class ProposalText
{
    /// <summary>The engine's String variables end at 4,000 characters.</summary>
    private const int Longest = 2_000;

    public static string Of(ProposalRow proposal, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder().Append(proposal.Name).Append(" (").Append(proposal.Key).Append("). Steps: ");
        var document = BpmnReader.Read(proposal.Xml, BpmnReadLimits.Lenient);
        text.AppendJoin("; ", document.Nodes.Where(node => node.Kind is FlowNodeKind.CallActivity or FlowNodeKind.UserTask).Select(node => node.Name));
        text.Append(". Findings: ").Append(findings.Count == 0 ? "none" : string.Join("; ", findings.Select(finding => $"{finding.Severity} {finding.Rule}: {finding.Message}")));
        var notes = JsonSerializer.Deserialize<string[]>(proposal.Notes)!;
        if (notes.Length > 0)
        {
            text.Append(". Notes: ").AppendJoin(' ', notes);
        }

        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest - 1).TrimEnd('\uD83D') + "…";
    }
}
