using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Configuration;

/// <summary>
/// Reads <c>.env</c>. It is parsed, never run by a shell: a value with <c>$(…)</c> or backticks is only text.
/// </summary>
public static class EnvironmentFile
{
    /// <summary>One <c>KEY=value</c> a line; quotes around the whole value are removed; the last of two equal keys counts.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text, string name, ICollection<ConfigurationProblem> problems)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith("export ", StringComparison.Ordinal))
            {
                line = line[7..].TrimStart();
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? line : line[..equals].TrimEnd();
            if (equals < 0 || !IsKey(key))
            {
                // The line itself may hold a secret, so only its place is shown.
                problems.Add(new(ConfigurationErrors.EnvironmentFile, $"{name} line {number}", "KEY=value"));
                continue;
            }

            if (Unquote(line[(equals + 1)..].Trim()) is { } value)
            {
                values[key] = value;
            }
            else
            {
                problems.Add(new(ConfigurationErrors.EnvironmentFile, $"{name} line {number} ({key})", "a closing quote at the end of the line"));
            }
        }

        return values;
    }

    private static bool IsKey(string key) =>
        key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string? Unquote(string value)
    {
        if (value.Length == 0 || value[0] is not ('"' or '\''))
        {
            var comment = value.IndexOf(" #", StringComparison.Ordinal);
            return comment < 0 ? value : value[..comment].TrimEnd();
        }

        return value.Length >= 2 && value[^1] == value[0] ? value[1..^1] : null;
    }
}
