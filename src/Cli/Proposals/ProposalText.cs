using System.Text.Json;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Proposals;

/// <summary>A proposal for people.</summary>
internal static class ProposalText
{
    public static async Task WriteAsync(TextWriter output, JsonElement proposal)
    {
        foreach (var name in (string[])["id", "status", "name", "intent", "hash", "deployedKey", "instanceId"])
        {
            if (proposal.Text(name) is var text and not "-")
            {
                await output.WriteLineAsync(Escaped.Of($"{name,-12} {text}"));
            }
        }

        var findings = proposal.Items("findings").ToList();
        await output.WriteLineAsync($"{"findings",-12} {findings.Count}");
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(Escaped.Of($"  {finding.Text("severity")}  {finding.Text("rule")}  {finding.Text("elementId")}  {finding.Text("message")}"));
        }
    }
}
