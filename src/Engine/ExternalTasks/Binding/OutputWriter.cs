using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>Makes process variables out of a handler's output record. What it must know of the type is found out once.</summary>
internal sealed class OutputWriter<TOutput>
{
    /// <summary>The engine's column for strings; beyond it the whole transaction fails with words about a column.</summary>
    private const int LongestString = 4000;

    private readonly Field[] _fields = [.. VariableJson.Options.GetTypeInfo(typeof(TOutput)).Properties
        .Where(property => property.Get is not null)
        .Select(property => new Field(property.Name, property.Get!, Convert(property)))];

    public Dictionary<string, VariableValue> Write(TOutput output)
    {
        var variables = new Dictionary<string, VariableValue>(_fields.Length);
        foreach (var field in _fields)
        {
            var value = field.Get(output!);
            variables[field.Name] = value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
                ? VariableValue.Null
                : field.Convert(value);
        }

        return variables;
    }

    private static Func<object, VariableValue> Convert(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var name = property.Name;
        return type switch
        {
            _ when type == typeof(string) => value => Text(name, (string)value),
            _ when type == typeof(int) => value => VariableValue.Of((int)value),
            _ when type == typeof(long) => value => VariableValue.Of((long)value),
            _ when type == typeof(short) => value => VariableValue.Of((short)value),
            _ when type == typeof(double) => value => VariableValue.Of((double)value),
            _ when type == typeof(bool) => value => VariableValue.Of((bool)value),
            _ when type == typeof(DateTimeOffset) => value => VariableValue.Of((DateTimeOffset)value),
            _ when type == typeof(byte[]) => value => VariableValue.OfBytes((byte[])value),
            _ when type == typeof(VariableValue) => value => (VariableValue)value,
            _ when type == typeof(JsonElement) => value => VariableValue.OfJson((JsonElement)value),
            _ => value => Written(name, JsonSerializer.SerializeToElement(value, property.PropertyType, VariableJson.Options)),
        };
    }

    /// <summary>What is one text, such as an enum or a Guid, becomes a String: conditions of a model can compare it.</summary>
    private static VariableValue Written(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Text(name, value.GetString()!) : VariableValue.OfJson(value);

    private static VariableValue Text(string name, string value) => value.Length <= LongestString
        ? VariableValue.Of(value)
        : throw new ProcOsException(EngineErrors.OutputDoesNotFit, name, $"at most {LongestString} characters", $"{value.Length}");

    private sealed record Field(string Name, Func<object, object?> Get, Func<object, VariableValue> Convert);
}
