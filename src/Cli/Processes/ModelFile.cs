using System.Text.Json;
using ProcOS.Bpmn;

namespace ProcOS.Cli.Processes;

/// <summary>A BPMN file and what the rules say about it. One that cannot be read has exactly one finding: why.</summary>
internal sealed record ModelFile(string Path, IReadOnlyList<Finding> Findings)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    public static ModelFile Check(string path, ReadOnlyMemory<byte> content) =>
        new(path, BpmnChecker.CheckFile(content).Findings);

    public static JsonElement ToJson(IEnumerable<ModelFile> files) => JsonSerializer.SerializeToElement(
        files.Select(file => new { file = file.Path, ok = !file.HasErrors, findings = file.Findings }), Web);

    public async Task WriteAsync(TextWriter output)
    {
        if (Findings.Count == 0)
        {
            await output.WriteLineAsync($"{Path}: no problems");
            return;
        }

        await output.WriteLineAsync($"{Path}: {Findings.Count(finding => finding.Severity == Severity.Error)} errors, {Findings.Count} findings");
        foreach (var finding in Findings)
        {
            var place = finding.Line > 0 ? $"{finding.Line}:{finding.Column}" : "-";
            var severity = finding.Severity.ToString().ToLowerInvariant();
            await output.WriteLineAsync($"  {place,-8} {severity,-8} {finding.ElementId ?? "-"}  {finding.Message}  [{finding.Rule}]");
        }
    }
}
