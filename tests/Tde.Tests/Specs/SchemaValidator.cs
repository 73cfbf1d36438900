using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProcOS.Tde.Tests.Specs;

/// <summary>
/// As much of JSON Schema 2020-12 as the published schemas use; a keyword that it does not know fails the test that
/// meets it, so that none is passed over.
/// </summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> Annotations =
        new(StringComparer.Ordinal) { "$schema", "$id", "$defs", "title", "description", "default", "then", "else" };

    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement schema, JsonElement value) =>
        schema.EnumerateObject().All(keyword => Annotations.Contains(keyword.Name) || Holds(keyword, schema, value));

    private bool Holds(JsonProperty keyword, JsonElement schema, JsonElement value)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Accepts(Resolve(rule.GetString()!), value),
            "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsA(type, value)) : IsA(rule, value),
            "const" => JsonElement.DeepEquals(rule, value),
            "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => value.ValueKind != JsonValueKind.Object
                || rule.EnumerateObject().All(one => !value.TryGetProperty(one.Name, out var member) || Accepts(one.Value, member)),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(entry => Accepts(rule, entry)),
            "allOf" => rule.EnumerateArray().All(one => Accepts(one, value)),
            "oneOf" => rule.EnumerateArray().Count(one => Accepts(one, value)) == 1,
            "if" => !schema.TryGetProperty(Accepts(rule, value) ? "then" : "else", out var next) || Accepts(next, value),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
            "minLength" => value.ValueKind != JsonValueKind.String || Length(value) >= rule.GetInt32(),
            "maxLength" => value.ValueKind != JsonValueKind.String || Length(value) <= rule.GetInt32(),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(),
            "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > rule.GetDouble(),
            _ => throw new NotSupportedException($"The keyword {keyword.Name} is not known to this test."),
        };
    }

    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(root, (at, part) => at.GetProperty(part));

    private static int Length(JsonElement text) => new StringInfo(text.GetString()!).LengthInTextElements;

    private static bool IsA(JsonElement type, JsonElement value) => (type.GetString(), value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("null", JsonValueKind.Null) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value.GetDouble()),
        _ => false,
    };
}
