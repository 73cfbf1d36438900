using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>See <see cref="EngineDate"/>: System.Text.Json refuses an offset without a colon.</summary>
internal sealed class EngineDateConverter : JsonConverter<DateTimeOffset>
{
    public static DateTimeOffset Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!reader.HasValueSequence && EngineDate.TryParse(reader.ValueSpan, out var value))
            {
                return value;
            }

            var text = reader.GetString();
            if (EngineDate.TryParse(text, out value) || EngineDate.TryParseNearest(text, out value))
            {
                return value;
            }
        }

        throw new JsonException("Expected a date such as 2026-11-20T10:00:00.000+0200.");
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EngineDate.Format(value));
}
