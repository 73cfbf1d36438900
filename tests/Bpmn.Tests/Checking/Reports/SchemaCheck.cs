using System.Text.Json;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests.Checking.Reports;

/// <summary>Holds JSON to the part of JSON Schema that our published schemas use.</summary>
internal static class SchemaCheck
{
    public static JsonElement Published(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedParts.Repository, "docs/reference/schemas", name))).RootElement;

    /// <summary>What is wrong, with its place; empty when nothing is.</summary>
    public static IEnumerable<string> Problems(JsonElement value, JsonElement schema, string at = "$")
    {
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(Type(value)) && !(Type(value) == "integer" && Types(type).Contains("number")))
        {
            yield return $"{at}: {value} is no {type}";
        }

        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => one.GetRawText() == value.GetRawText()))
        {
            yield return $"{at}: {value} is none of {allowed}";
        }

        foreach (var problem in value.ValueKind switch
        {
            JsonValueKind.Object => Object(value, schema, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) =>
                value.EnumerateArray().SelectMany((item, index) => Problems(item, items, $"{at}[{index}]")),
            _ => [],
        })
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Object(JsonElement value, JsonElement schema, string at)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{at}.{name} is missing";
        }

        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var own))
            {
                foreach (var problem in Problems(member.Value, own, $"{at}.{member.Name}"))
                {
                    yield return problem;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}.{member.Name} is unknown";
            }
        }
    }

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [.. type.EnumerateArray().Select(one => one.GetString()!)];

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
