using System.Globalization;
using System.Text.Json;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine;

/// <content>Reading a value as a .NET type; null where the variable is null.</content>
public readonly partial record struct VariableValue
{
    /// <summary>The value as text: a string as it is, a Json variable's document, anything else in JSON notation; null for Null.</summary>
    public string? AsText() => IsNull ? null : Value.ValueKind == JsonValueKind.String ? Value.GetString() : Value.GetRawText();

    /// <summary>Short, Integer or Long.</summary>
    /// <exception cref="ProcOsException">It is no whole number.</exception>
    public long? AsInt64() => IsNull ? null
        : Value.ValueKind == JsonValueKind.Number && Value.TryGetInt64(out var number) ? number
        : throw Unfit("a whole number");

    /// <exception cref="ProcOsException">It is no number.</exception>
    public double? AsDouble() => Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Number => Value.GetDouble(),
        _ => Value.ValueKind == JsonValueKind.String ? NonFinite(Value.GetString()) : throw Unfit("a number"),
    };

    /// <exception cref="ProcOsException">It is no Boolean.</exception>
    public bool? AsBoolean() => Value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Unfit("true or false"),
    };

    /// <exception cref="ProcOsException">It is no date.</exception>
    public DateTimeOffset? AsDate() => IsNull ? null
        : Value.ValueKind == JsonValueKind.String && EngineDate.TryParse(Value.GetString(), out var date) ? date
        : throw Unfit("a date");

    /// <exception cref="ProcOsException">It is not base64.</exception>
    public byte[]? AsBytes() => IsNull ? null
        : Value.ValueKind == JsonValueKind.String && Value.TryGetBytesFromBase64(out var bytes) ? bytes
        : throw Unfit("base64");

    /// <summary>The document of a Json variable, or of an Object that is written as JSON.</summary>
    /// <exception cref="ProcOsException">Its text is no JSON.</exception>
    public JsonElement? AsJson()
    {
        if (IsNull)
        {
            return null;
        }

        if (Value.ValueKind != JsonValueKind.String)
        {
            return Value;
        }

        try
        {
            using var document = JsonDocument.Parse(Value.GetString()!);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Unfit("a JSON document");
        }
    }

    private double NonFinite(string? text) => text switch
    {
        NotANumber => double.NaN,
        PositiveInfinity => double.PositiveInfinity,
        NegativeInfinity => double.NegativeInfinity,
        _ => throw Unfit("a number"),
    };

    private ProcOsException Unfit(string expected) =>
        new(EngineErrors.VariableDoesNotFit, Type, expected, string.Create(CultureInfo.InvariantCulture, $"a value of kind {Value.ValueKind}"));
}
