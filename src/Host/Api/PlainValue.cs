using System.Text.Json;
using ProcOS.Engine;

namespace ProcOS.Host.Api;

/// <summary>Between a plain JSON value of a caller and the engine's typed variable.</summary>
internal static class PlainValue
{
    public static VariableValue ToVariable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => VariableValue.Of(value.GetString()!),
        JsonValueKind.True or JsonValueKind.False => VariableValue.Of(value.GetBoolean()),
        JsonValueKind.Number when value.TryGetInt32(out var small) => VariableValue.Of(small),
        JsonValueKind.Number when value.TryGetInt64(out var large) => VariableValue.Of(large),
        JsonValueKind.Number => VariableValue.Of(value.GetDouble()),
        JsonValueKind.Object or JsonValueKind.Array => VariableValue.OfJson(value),
        _ => VariableValue.Null,
    };

    /// <summary>A Json variable as its document, anything else as it is.</summary>
    public static JsonElement FromVariable(VariableValue variable)
    {
        if (variable.Type != "Json" || variable.AsText() is not { } text)
        {
            return variable.Value.ValueKind == JsonValueKind.Undefined ? VariableValue.Null.Value : variable.Value;
        }

        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return variable.Value;
        }
    }
}
