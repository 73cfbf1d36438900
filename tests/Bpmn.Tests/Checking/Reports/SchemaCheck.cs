using System.Text.Json;
using System.Text.RegularExpressions;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests.Checking.Reports;

/// <summary>
/// Holds JSON to a JSON Schema, by the keywords that our published schemas and SARIF's use. A keyword that it does not know
/// is an error, so that no demand is passed over.
/// </summary>
internal sealed class SchemaCheck
{
    /// <summary>They say nothing about what is allowed; formats are left to the tests of the members.</summary>
    private static readonly HashSet<string> Words = ["$schema", "$id", "title", "description", "default", "format", "definitions", "$defs"];

    private readonly JsonElement _root;
    private readonly List<string> _problems = [];

    private SchemaCheck(JsonElement root) => _root = root;

    public static JsonElement Published(string name) => Read(Path.Combine("docs/reference/schemas", name));

    /// <summary>The standard's own.</summary>
    public static JsonElement Sarif() => Read("tests/Bpmn.Tests/Fixtures/sarif/sarif-2.1.0.json");

    /// <summary>What is wrong, with its place; empty when nothing is.</summary>
    public static IReadOnlyList<string> Problems(JsonElement value, JsonElement schema)
    {
        var check = new SchemaCheck(schema);
        check.Check(value, schema, "$");
        return check._problems;
    }

    private static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedParts.Repository, path))).RootElement;

    private void Check(JsonElement value, JsonElement schema, string at)
    {
        foreach (var demand in schema.EnumerateObject())
        {
            switch (demand.Name)
            {
                case "$ref":
                    Check(value, Referred(demand.Value.GetString()!), at);
                    break;
                case "anyOf" or "oneOf":
                    CheckChoice(value, demand, at);
                    break;
                case "properties" or "required" or "additionalProperties":
                    if (value.ValueKind == JsonValueKind.Object)
                    {
                        CheckObject(value, schema, demand, at);
                    }

                    break;
                case "items" or "minItems" or "uniqueItems":
                    if (value.ValueKind == JsonValueKind.Array)
                    {
                        CheckArray(value, demand, at);
                    }

                    break;
                default:
                    Demand(Words.Contains(demand.Name) || Holds(value, demand), at, value, demand);
                    break;
            }
        }
    }

    private void CheckChoice(JsonElement value, JsonProperty demand, string at)
    {
        var fitting = demand.Value.EnumerateArray().Count(choice =>
        {
            var check = new SchemaCheck(_root);
            check.Check(value, choice, at);
            return check._problems.Count == 0;
        });
        Demand(demand.Name == "oneOf" ? fitting == 1 : fitting > 0, at, value, demand);
    }

    private void CheckObject(JsonElement value, JsonElement schema, JsonProperty demand, string at)
    {
        switch (demand.Name)
        {
            case "properties":
                foreach (var member in demand.Value.EnumerateObject())
                {
                    if (value.TryGetProperty(member.Name, out var own))
                    {
                        Check(own, member.Value, $"{at}.{member.Name}");
                    }
                }

                break;
            case "required":
                foreach (var name in demand.Value.EnumerateArray())
                {
                    Demand(value.TryGetProperty(name.GetString()!, out _), $"{at}.{name}", value, demand);
                }

                break;
            default:
                foreach (var member in value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _)))
                {
                    Demand(demand.Value.ValueKind != JsonValueKind.False, $"{at}.{member.Name}", member.Value, demand);
                    if (demand.Value.ValueKind == JsonValueKind.Object)
                    {
                        Check(member.Value, demand.Value, $"{at}.{member.Name}");
                    }
                }

                break;
        }
    }

    private void CheckArray(JsonElement value, JsonProperty demand, string at)
    {
        switch (demand.Name)
        {
            case "minItems":
                Demand(value.GetArrayLength() >= demand.Value.GetInt32(), at, value, demand);
                break;
            case "uniqueItems":
                Demand(!demand.Value.GetBoolean() || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength(), at, value, demand);
                break;
            default:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(item, demand.Value, $"{at}[{index}]");
                }

                break;
        }
    }

    /// <summary>Demands on one kind of value say nothing about others.</summary>
    private static bool Holds(JsonElement value, JsonProperty demand) => demand.Name switch
    {
        "type" => Types(demand.Value).Any(type => type == Type(value) || (type == "number" && Type(value) == "integer")),
        "enum" => demand.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= demand.Value.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= demand.Value.GetDecimal(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= demand.Value.GetInt32(),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, demand.Value.GetString()!),
        _ => throw new NotSupportedException($"The check does not know the keyword '{demand.Name}'."),
    };

    private JsonElement Referred(string path) =>
        path.Split('/').Skip(1).Aggregate(_root, (schema, name) => schema.GetProperty(name));

    private void Demand(bool holds, string at, JsonElement value, JsonProperty demand)
    {
        if (!holds)
        {
            _problems.Add($"{at}: {value} does not hold to {demand}");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(one => one.GetString()!);

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "boolean",
    };
}
