using System.Text.Json;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Observation;

/// <summary>One line of a health report.</summary>
internal sealed record HealthCheck(string Name, bool Ok, string? Detail)
{
    /// <summary>
    /// What every report must speak of. A check that the kernel left out is a failed one: a report is not healthy for
    /// what it does not mention.
    /// </summary>
    private static readonly string[] Mandatory = ["engine", "version", "deployments", "root", "database", "vector"];

    public static IEnumerable<HealthCheck> ReadAll(JsonElement answer)
    {
        var reported = answer.Items(answer.ValueKind == JsonValueKind.Object ? "checks" : null)
            .Select(check => new HealthCheck(check.Text("name"), check.Flag("ok"), check.Text("detail")))
            .ToList();
        var silent = Mandatory
            .Where(name => !reported.Exists(check => check.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new HealthCheck(name, Ok: false, "not in the kernel's report"));
        return reported.Concat(silent);
    }
}
