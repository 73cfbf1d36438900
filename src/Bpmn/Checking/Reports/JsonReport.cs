using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProcOS.Bpmn;

/// <summary>Checked files as JSON; its form is <c>docs/reference/schemas/check-report.v1.json</c>.</summary>
public static class JsonReport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One array with an object for each file, in the given order, as UTF-8.</summary>
    public static byte[] Write(IEnumerable<CheckedFile> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartArray();
            foreach (var file in files)
            {
                Write(json, file);
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        json.WriteString("digest", file.Report.Digest);
        json.WriteStartArray("findings");
        foreach (var finding in file.Report.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("soundness");
        foreach (var result in file.Report.Soundness)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("element", finding.ElementId);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SoundnessResult result)
    {
        json.WriteStartObject();
        json.WriteString("profile", result.Profile);
        json.WriteString("scope", result.Scope);
        json.WriteString("verdict", result.Verdict);
        json.WriteString("property", result.Property);
        json.WriteString("counterexample", result.Counterexample);
        json.WriteStartArray("abstracted");
        foreach (var sentence in result.Abstracted)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
