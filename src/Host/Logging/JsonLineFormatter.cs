using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ProcOS.Foundation.Redaction;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Parsing;

namespace ProcOS.Host.Logging;

/// <summary>
/// One event, one line of JSON, in the schema of <c>docs/reference/events.md</c>: the standard fields first, always
/// there, then what the event carries, in snake case. Secrets are masked in every text.
/// </summary>
internal sealed class JsonLineFormatter : ITextFormatter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The properties that have a standard field, or say nothing that the line does not say already.</summary>
    private static readonly HashSet<string> Placed = new(StringComparer.Ordinal)
    {
        "source_context", "event_id", "scope", "correlation_id", "process_instance_id", "peo_id", "tde_id", "duration_ms",
        "span_id", "trace_id", "parent_id", "connection_id", "request_id",
    };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, logEvent);
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, LogEvent logEvent)
    {
        // A field has one name, whether its event wrote it as DurationMs, durationMs or duration_ms.
        var fields = new Dictionary<string, LogEventPropertyValue>(StringComparer.Ordinal);
        foreach (var (name, value) in logEvent.Properties)
        {
            fields[SnakeCase(name)] = value;
        }

        json.WriteStartObject();
        json.WriteString("ts", logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("level", LevelOf(logEvent.Level));
        json.WriteString("component", ComponentOf(logEvent));
        json.WriteString("event", EventOf(logEvent));
        json.WriteString("message", SecretRedactor.Redact(Sentence(logEvent)));
        WriteText(json, fields, "correlation_id");
        WriteText(json, fields, "process_instance_id");
        WriteText(json, fields, "peo_id");
        WriteText(json, fields, "tde_id");
        json.WritePropertyName("duration_ms");
        WriteDuration(json, fields);
        foreach (var (name, value) in fields)
        {
            if (!Placed.Contains(name) && name[0] != '{')
            {
                json.WritePropertyName(name);
                WriteValue(json, name, value);
            }
        }

        if (logEvent.Exception is { } exception)
        {
            json.WriteString("exception", SecretRedactor.Redact(exception.ToString()));
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, Dictionary<string, LogEventPropertyValue> fields, string field) =>
        json.WriteString(field, fields.GetValueOrDefault(field) is ScalarValue { Value: { } value }
            ? Convert.ToString(value, CultureInfo.InvariantCulture) : null);

    private static void WriteDuration(Utf8JsonWriter json, Dictionary<string, LogEventPropertyValue> fields)
    {
        if (fields.GetValueOrDefault("duration_ms") is ScalarValue { Value: IConvertible value })
        {
            json.WriteNumberValue(Math.Round(Convert.ToDouble(value, CultureInfo.InvariantCulture), 3));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    // Serilog's own rendering puts quotes around every text.
    private static string Sentence(LogEvent logEvent)
    {
        var text = new StringBuilder();
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            _ = token is PropertyToken property && logEvent.Properties.GetValueOrDefault(property.PropertyName) is ScalarValue { Value: string value }
                ? text.Append(value)
                : text.Append(Rendered(token, logEvent));
        }

        return text.ToString();
    }

    private static string Rendered(MessageTemplateToken token, LogEvent logEvent)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        token.Render(logEvent.Properties, writer, CultureInfo.InvariantCulture);
        return writer.ToString();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: null }:
                json.WriteNullValue();
                break;
            case ScalarValue { Value: bool truth }:
                json.WriteBooleanValue(truth);
                break;
            case ScalarValue { Value: int or long or short or byte } number:
                json.WriteNumberValue(Convert.ToInt64(number.Value, CultureInfo.InvariantCulture));
                break;
            case ScalarValue { Value: double or float or decimal } number when double.IsFinite(Convert.ToDouble(number.Value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(number.Value, CultureInfo.InvariantCulture));
                break;
            case ScalarValue scalar:
                // With its name before it a value such as that of "ApiKey" is known for a secret.
                var text = Convert.ToString(scalar.Value, CultureInfo.InvariantCulture) ?? string.Empty;
                json.WriteStringValue(SecretRedactor.Redact($"{name}={text}") == $"{name}={text}" ? text : Masked(name, text));
                break;
            case SequenceValue sequence:
                json.WriteStartArray();
                foreach (var element in sequence.Elements)
                {
                    WriteValue(json, string.Empty, element);
                }

                json.WriteEndArray();
                break;
            case DictionaryValue dictionary:
                WriteMembers(json, dictionary.Elements.Select(e => (Convert.ToString(e.Key.Value, CultureInfo.InvariantCulture) ?? string.Empty, e.Value)));
                break;
            case StructureValue structure:
                WriteMembers(json, structure.Properties.Select(p => (p.Name, p.Value)));
                break;
            default:
                json.WriteStringValue(SecretRedactor.Redact(value.ToString(null, CultureInfo.InvariantCulture)));
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IEnumerable<(string Name, LogEventPropertyValue Value)> members)
    {
        json.WriteStartObject();
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            WriteValue(json, name, value);
        }

        json.WriteEndObject();
    }

    private static string Masked(string name, string text)
    {
        var alone = SecretRedactor.Redact(text);
        return alone == text ? SecretRedactor.Redact($"{name}={text}")[(name.Length + 1)..] : alone;
    }

    private static string LevelOf(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "trace",
        LogEventLevel.Debug => "debug",
        LogEventLevel.Information => "information",
        LogEventLevel.Warning => "warning",
        LogEventLevel.Error => "error",
        _ => "critical",
    };

    // ProcOS.Engine.ExternalTasks.ExternalTaskHost is the component Engine: a project, as in the house's plan.
    private static string ComponentOf(LogEvent logEvent)
    {
        var context = (logEvent.Properties.GetValueOrDefault("SourceContext") as ScalarValue)?.Value as string ?? "Host";
        var parts = context.Split('.');
        return parts is ["ProcOS", var project, ..] ? project : context;
    }

    private static string EventOf(LogEvent logEvent)
    {
        var id = logEvent.Properties.GetValueOrDefault("EventId") as StructureValue;
        var name = id?.Properties.FirstOrDefault(property => property.Name == "Name")?.Value as ScalarValue;
        return name?.Value is string { Length: > 0 } text ? SnakeCase(text) : "log";
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var (i, c) in name.Index())
        {
            if (char.IsAsciiLetterUpper(c) && i > 0 && name[i - 1] != '_' && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                _ = text.Append('_');
            }

            _ = text.Append(c is '.' or ' ' or '-' ? '_' : char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
