using System.Text.Json;

namespace ProcOS.Das.Generation.Drafting;

/// <summary>
/// Makes a person's words safe where an engine evaluates expressions: names of user tasks, labels of form fields and
/// source expressions are JUEL, and <c>${…}</c> in them would run.
/// </summary>
internal static class InertText
{
    /// <summary>Without anything that opens an expression; for a person it reads the same.</summary>
    public static string Name(string text) =>
        text.Replace("${", "$ {", StringComparison.Ordinal).Replace("#{", "# {", StringComparison.Ordinal);

    /// <summary>
    /// <paramref name="value"/> as JSON in which neither <c>$</c> nor <c>#</c> nor a doubled backslash is left (JUEL
    /// takes one of two backslashes away); it decodes to exactly the same value.
    /// </summary>
    public static string Json<T>(T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(value, options)
            .Replace("\\\\", "\\u005C", StringComparison.Ordinal)
            .Replace("$", "\\u0024", StringComparison.Ordinal)
            .Replace("#", "\\u0023", StringComparison.Ordinal);
}
