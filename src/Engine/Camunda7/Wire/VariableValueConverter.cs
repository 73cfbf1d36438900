using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

/// <summary><c>{"type":…,"value":…,"valueInfo":…}</c>, read and written without a step in between: it is on the path of every task.</summary>
internal sealed class VariableValueConverter : JsonConverter<VariableValue>
{
    /// <summary>Known names, so that a fetched variable does not bring a string of its own for its type.</summary>
    private static readonly string[] KnownTypes =
    [
        VariableTypes.String, VariableTypes.Json, VariableTypes.Integer, VariableTypes.Long, VariableTypes.Boolean, VariableTypes.Null,
        VariableTypes.Double, VariableTypes.Date, VariableTypes.Object, VariableTypes.File, VariableTypes.Bytes, VariableTypes.Short, VariableTypes.Xml,
    ];

    public override VariableValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected a variable: an object with type and value.");
        }

        string? type = null;
        var value = VariableValue.Null.Value;
        VariableInfo? info = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                _ = reader.Read();
                value = EngineText.Mended(ref reader) is { } text
                    ? JsonSerializer.SerializeToElement(text, Camunda7Json.Default.String)
                    : JsonElement.ParseValue(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                _ = reader.Read();
                type = TypeName(ref reader);
            }
            else if (reader.ValueTextEquals("valueInfo"u8))
            {
                _ = reader.Read();
                info = JsonSerializer.Deserialize(ref reader, Camunda7Json.Default.VariableInfo);
            }
            else
            {
                // See LockedTaskConverter: Skip refuses in the middle of an answer.
                _ = reader.TrySkip();
            }
        }

        return new VariableValue(type ?? VariableTypes.Null, value) { Info = info == VariableInfo.None ? null : info };
    }

    public override void Write(Utf8JsonWriter writer, VariableValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, value.Type ?? VariableTypes.Null);
        writer.WritePropertyName("value"u8);
        if (value.IsNull)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.Value.WriteTo(writer);
        }

        if (value.Info is { } info)
        {
            writer.WritePropertyName("valueInfo"u8);
            JsonSerializer.Serialize(writer, info, Camunda7Json.Default.VariableInfo);
        }

        writer.WriteEndObject();
    }

    private static string? TypeName(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        foreach (var known in KnownTypes)
        {
            if (reader.ValueTextEquals(known))
            {
                return known;
            }
        }

        return reader.GetString();
    }
}
