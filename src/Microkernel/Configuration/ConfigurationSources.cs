using System.Collections;

namespace ProcOS.Microkernel.Configuration;

/// <summary>Where settings come from, the strongest first.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Environment">The process's environment.</param>
/// <param name="EnvironmentFile">The path of <c>.env</c>; it need not exist. Null for none.</param>
/// <param name="WorkingDirectory">Where relative paths start.</param>
public sealed record ConfigurationSources(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    string? EnvironmentFile,
    string WorkingDirectory)
{
    /// <summary>The running process's own.</summary>
    public static ConfigurationSources OfProcess(IReadOnlyList<string> arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            environment[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        var here = Directory.GetCurrentDirectory();
        return new(arguments, environment, Path.Combine(here, ".env"), here);
    }
}
