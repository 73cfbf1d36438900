using System.Text.Encodings.Web;
using System.Text.Json;
using ProcOS.Bpmn.Checking;

namespace ProcOS.Bpmn;

/// <summary>
/// Checked files as SARIF 2.1.0 (OASIS), one run, as code scanners read it. What a configuration accepts is a suppressed
/// result with its reason.
/// </summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="version">The version of the tool that is named as the driver.</param>
    /// <returns>The log as UTF-8.</returns>
    public static byte[] Write(IEnumerable<CheckedFile> files, string version)
    {
        var rules = Rules();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var file in files)
            {
                WriteResults(json, file, rules);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static List<(string Id, Severity Severity)> Rules() =>
        [(BpmnChecker.Unreadable, Severity.Error), .. RuleCatalogue.All.Select(rule => (rule.Id, rule.Severity))];

    private static void WriteTool(Utf8JsonWriter json, List<(string Id, Severity Severity)> rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "procos");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var (id, severity) in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteText(json, "shortDescription", id);
            WriteText(json, "help", Rule.PageOf(id));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, CheckedFile file, List<(string Id, Severity Severity)> rules)
    {
        foreach (var finding in file.Report.Findings)
        {
            WriteResult(json, file, finding, null, rules);
        }

        foreach (var ignored in file.Report.Ignored)
        {
            WriteResult(json, file, ignored.Finding, ignored.Reason, rules);
        }
    }

    private static void WriteResult(
        Utf8JsonWriter json, CheckedFile file, Finding finding, string? reason, List<(string Id, Severity Severity)> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        if (rules.FindIndex(rule => rule.Id == finding.Rule) is >= 0 and var index)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        WriteLocation(json, file, finding);
        if (reason is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, CheckedFile file, Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (finding.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Line);
            json.WriteNumber("startColumn", Math.Max(1, finding.Column));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (!string.IsNullOrEmpty(finding.ElementId))
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", finding.ElementId);
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
