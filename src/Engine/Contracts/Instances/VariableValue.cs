using System.Text.Json;

namespace ProcOS.Engine;

/// <summary>A typed process variable as it goes over the wire.</summary>
/// <param name="Type">The engine's type name: String, Integer, Long, Double, Boolean, Date, Json, Null, …</param>
/// <param name="Value">The value in JSON; the text of a Json variable is a JSON string that holds a document.</param>
public readonly record struct VariableValue(string Type, JsonElement Value)
{
    public static VariableValue Null { get; } = new("Null", JsonSerializer.SerializeToElement<object?>(null));

    public static VariableValue Of(string value) => new("String", JsonSerializer.SerializeToElement(value));

    public static VariableValue Of(int value) => new("Integer", JsonSerializer.SerializeToElement(value));

    public static VariableValue Of(long value) => new("Long", JsonSerializer.SerializeToElement(value));

    public static VariableValue Of(double value) => new("Double", JsonSerializer.SerializeToElement(value));

    public static VariableValue Of(bool value) => new("Boolean", JsonSerializer.SerializeToElement(value));

    /// <summary>A Json variable that holds <paramref name="document"/>. Unlike strings it has no limit of 4,000 characters.</summary>
    public static VariableValue OfJson(JsonElement document) =>
        new("Json", JsonSerializer.SerializeToElement(document.GetRawText()));

    public bool IsNull => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>The value as text: a string as it is, a Json variable's document, anything else in JSON notation; null for Null.</summary>
    public string? AsText() => IsNull ? null : Value.ValueKind == JsonValueKind.String ? Value.GetString() : Value.GetRawText();
}
