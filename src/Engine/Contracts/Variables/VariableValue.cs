using System.Text.Json;

namespace ProcOS.Engine;

/// <summary>
/// A typed process variable as it goes over the wire, without loss: numbers keep their digits, documents their text. Two
/// are equal when type, value and info mean the same.
/// </summary>
/// <param name="Type">The engine's type name, one of <see cref="VariableTypes"/>.</param>
/// <param name="Value">The value in JSON; the text of a Json variable is a JSON string that holds a document.</param>
public readonly partial record struct VariableValue(string Type, JsonElement Value)
{
    private const string NotANumber = "NaN";
    private const string PositiveInfinity = "Infinity";
    private const string NegativeInfinity = "-Infinity";

    private static readonly JsonElement NullElement = JsonSerializer.SerializeToElement(null, VariableJsonTypes.Default.String);

    public static VariableValue Null { get; } = new(VariableTypes.Null, NullElement);

    /// <summary>Null for the types that need none.</summary>
    public VariableInfo? Info { get; init; }

    public bool IsNull => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>At most 4,000 characters; the engine refuses a longer one (see <see cref="OfJson"/>, <see cref="OfBytes"/>).</summary>
    public static VariableValue Of(string value) => Text(VariableTypes.String, value);

    public static VariableValue Of(int value) => new(VariableTypes.Integer, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.Int32));

    public static VariableValue Of(long value) => new(VariableTypes.Long, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.Int64));

    public static VariableValue Of(short value) => new(VariableTypes.Short, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.Int16));

    /// <summary>NaN and the infinities too. The engine drops the sign of a negative zero.</summary>
    public static VariableValue Of(double value) => double.IsFinite(value)
        ? new(VariableTypes.Double, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.Double))
        : Text(VariableTypes.Double, double.IsNaN(value) ? NotANumber : value > 0 ? PositiveInfinity : NegativeInfinity);

    public static VariableValue Of(bool value) => new(VariableTypes.Boolean, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.Boolean));

    /// <summary>The engine keeps the moment to the millisecond, not the offset.</summary>
    public static VariableValue Of(DateTimeOffset value) => Text(VariableTypes.Date, EngineDate.Format(value));

    /// <summary>A Json variable that holds <paramref name="document"/>. Unlike strings it has no limit of 4,000 characters.</summary>
    public static VariableValue OfJson(JsonElement document) => Text(VariableTypes.Json, document.GetRawText());

    public static VariableValue OfXml(string document) => Text(VariableTypes.Xml, document);

    public static VariableValue OfBytes(ReadOnlySpan<byte> value) => Text(VariableTypes.Bytes, Convert.ToBase64String(value));

    /// <summary>A Java object. Whether the engine may read it is decided by its class path; it is stored as given.</summary>
    public static VariableValue OfObject(string serialized, string objectTypeName, string dataFormat = "application/json") =>
        Text(VariableTypes.Object, serialized) with
        {
            Info = new VariableInfo { ObjectTypeName = objectTypeName, SerializationDataFormat = dataFormat },
        };

    /// <summary>A file. Reading a File variable gives its info only; the content is opened through <see cref="IVariables.OpenAsync"/>.</summary>
    public static VariableValue OfFile(string fileName, ReadOnlySpan<byte> content, string? mimeType = null, string? encoding = null) =>
        Text(VariableTypes.File, Convert.ToBase64String(content)) with
        {
            Info = new VariableInfo { FileName = fileName, MimeType = mimeType, Encoding = encoding },
        };

    /// <summary>The same value, kept only until the next wait state.</summary>
    public VariableValue AsTransient() => this with { Info = (Info ?? VariableInfo.None) with { IsTransient = true } };

    public bool Equals(VariableValue other) =>
        Type == other.Type && (Info ?? VariableInfo.None) == (other.Info ?? VariableInfo.None) &&
        (IsNull ? other.IsNull : !other.IsNull && HasValueOf(other));

    public override int GetHashCode() => HashCode.Combine(Type, IsNull, Info ?? VariableInfo.None);

    /// <summary>Two notations of one Double are equal: the engine writes some in other digits than .NET.</summary>
    private bool HasValueOf(VariableValue other) =>
        Type == VariableTypes.Double && Value.ValueKind == JsonValueKind.Number && other.Value.ValueKind == JsonValueKind.Number
            ? Value.GetDouble().Equals(other.Value.GetDouble())
            : JsonElement.DeepEquals(Value, other.Value);

    private static VariableValue Text(string type, string value) => new(type, JsonSerializer.SerializeToElement(value, VariableJsonTypes.Default.String));
}
