using System.Text.Json;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>JSON that a user gives by file or as <c>name=value</c>.</summary>
internal static class JsonInput
{
    public static async Task<JsonElement> ReadFileAsync(string path, string folder, CancellationToken cancellation)
    {
        var bytes = await FileInput.ReadAsync(path, folder, cancellation);
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes);
        }
        catch (JsonException broken)
        {
            throw new ProcOsException(CommandLineErrors.BadValue, path, expected: "JSON", found: broken.Message.TrimEnd('.'), innerException: broken);
        }
    }

    /// <summary>Variables of the form <c>name=value</c>: a value that is JSON keeps its type, every other one is text.</summary>
    public static Dictionary<string, JsonElement> ReadVariables(IEnumerable<string> pairs) =>
        pairs.Select(SplitPair).GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.Last().Value);

    private static (string Name, JsonElement Value) SplitPair(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? (pair[..at], ParseValue(pair[(at + 1)..]))
            : throw new ProcOsException(CommandLineErrors.BadValue, "--var", expected: "name=value", found: pair);
    }

    private static JsonElement ParseValue(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
