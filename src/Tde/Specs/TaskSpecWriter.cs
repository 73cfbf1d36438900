using System.Text;
using System.Text.Json;

namespace ProcOS.Tde.Specs;

/// <summary>Writes a specification with all its members, defaults and unknown ones included.</summary>
internal static class TaskSpecWriter
{
    public static JsonElement Write(TaskSpec spec)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            WriteSpec(writer, spec);
        }

        return JsonElement.Parse(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteSpec(Utf8JsonWriter writer, TaskSpec spec)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", TaskSpec.CurrentVersion);
        writer.WriteString("id", spec.Id);
        writer.WriteString("objective", spec.Objective);
        writer.WriteString("task", spec.Task);
        writer.WriteString("mode", ModeNames.NameOf(spec.Mode));
        writer.WritePropertyName("inputs");
        spec.Inputs.WriteTo(writer);
        writer.WriteStartObject("budget");
        writer.WriteNumber("steps", spec.Budget.Steps);
        writer.WriteNumber("seconds", (long)spec.Budget.Time.TotalSeconds);
        WriteUnknown(writer, spec.Budget.Unknown);
        writer.WriteEndObject();
        WriteTexts(writer, "tools", spec.Tools);
        WriteTexts(writer, "constraints", spec.Constraints);
        WriteTexts(writer, "successCriteria", spec.SuccessCriteria);
        writer.WritePropertyName("metadata");
        spec.Metadata.WriteTo(writer);
        WriteUnknown(writer, spec.Unknown);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteUnknown(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> unknown)
    {
        foreach (var (name, value) in unknown)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
