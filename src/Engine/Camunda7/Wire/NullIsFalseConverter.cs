using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>The engine leaves a flag null where it does not know yet, such as whether a running step was canceled.</summary>
internal sealed class NullIsFalseConverter : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
