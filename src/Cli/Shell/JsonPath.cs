using System.Globalization;
using System.Text.Json;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>Reads one value out of JSON by a path of names and numbers: <c>citations.0.source</c>.</summary>
internal static class JsonPath
{
    public static string Read(JsonElement root, string path)
    {
        var at = root;
        foreach (var step in path.Split('.'))
        {
            at = Step(at, step) ?? throw new ProcOsException(
                CommandLineErrors.NoSuchField, path, found: $"no '{step}' there");
        }

        return Show(at);
    }

    /// <summary>Text of <paramref name="name"/> in <paramref name="element"/>, or a dash: a table has no empty cells.</summary>
    public static string Text(this JsonElement element, string name) =>
        Step(element, name) is { } value && Show(value) is { Length: > 0 } text ? text : "-";

    public static bool Flag(this JsonElement element, string name) =>
        Step(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of the array <paramref name="name"/>, or of the element itself when it is one; empty when there is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string? name = null)
    {
        var array = name is null ? element : Step(element, name);
        return array is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];
    }

    private static JsonElement? Step(JsonElement at, string step) => at.ValueKind switch
    {
        JsonValueKind.Object when at.TryGetProperty(step, out var value) => value,
        JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < at.GetArrayLength() => at[index],
        JsonValueKind.Array when step == "length" => JsonSerializer.SerializeToElement(at.GetArrayLength()),
        _ => null,
    };

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
