using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Configuration;

/// <summary>The text of each setting after flag, environment, .env and default were laid over each other.</summary>
internal sealed class ConfigurationValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ConfigurationValues()
    {
    }

    /// <summary>Null when it is neither set nor has a default. An empty value counts as not set.</summary>
    public string? this[ConfigurationKey key] => _values.GetValueOrDefault(key.Name, key.Default!);

    public bool IsSet(ConfigurationKey key) => _values.ContainsKey(key.Name);

    public static ConfigurationValues Gather(ConfigurationSources sources, List<ConfigurationProblem> problems)
    {
        var gathered = new ConfigurationValues();
        var flags = ReadFlags(sources.Arguments, problems);
        var file = ReadFile(sources.EnvironmentFile, problems);
        foreach (var key in ConfigurationKeys.All)
        {
            var value = flags.GetValueOrDefault(key.Name)
                ?? NotEmpty(sources.Environment.GetValueOrDefault(key.Name))
                ?? NotEmpty(file.GetValueOrDefault(key.Name));
            if (NotEmpty(value) is { } text)
            {
                gathered._values[key.Name] = text;
            }
        }

        gathered.CheckEach(problems);
        return gathered;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Dictionary<string, string> ReadFlags(IReadOnlyList<string> arguments, List<ConfigurationProblem> problems)
    {
        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            var equals = arguments[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? arguments[i] : arguments[i][..equals];
            var key = ConfigurationKeys.All.FirstOrDefault(k => k.Flag == name);
            if (key is null)
            {
                problems.Add(new(ConfigurationErrors.UnknownFlag, name));
            }
            else if (equals >= 0)
            {
                flags[key.Name] = arguments[i][(equals + 1)..];
            }
            else if (i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                flags[key.Name] = arguments[++i];
            }
            else if (key.Kind == ValueKind.Boolean)
            {
                flags[key.Name] = "true";
            }
            else
            {
                problems.Add(new(ConfigurationErrors.Missing, name, "a value after the flag"));
            }
        }

        return flags;
    }

    private static IReadOnlyDictionary<string, string> ReadFile(string? path, List<ConfigurationProblem> problems)
    {
        if (path is null || !File.Exists(path))
        {
            return new Dictionary<string, string>();
        }

        try
        {
            return EnvironmentFile.Parse(File.ReadAllText(path), Path.GetFileName(path), problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(ConfigurationErrors.EnvironmentFile, path, "a readable file", e.Message));
            return new Dictionary<string, string>();
        }
    }

    private void CheckEach(List<ConfigurationProblem> problems)
    {
        foreach (var key in ConfigurationKeys.All)
        {
            if (_values.TryGetValue(key.Name, out var text) && ValueRules.Expectation(key, text) is { } expected)
            {
                problems.Add(new(ConfigurationErrors.Invalid, key.Name, expected, key.Secret ? null : $"'{text}'"));
                _ = _values.Remove(key.Name);
            }
        }
    }
}
