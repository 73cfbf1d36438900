using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Launching;

/// <summary>What can be known to be wrong before anything starts.</summary>
internal static class DistributionCheck
{
    public static void Check(DistributionOptions options)
    {
        if (!Directory.Exists(options.Home))
        {
            throw new ProcOsException(EngineErrors.InvalidHome, options.Home, "a folder", "nothing there");
        }

        var script = ScriptOf(options);
        if (!File.Exists(script))
        {
            throw new ProcOsException(EngineErrors.InvalidHome, options.Home, "start.sh in it", "none");
        }

        if (JavaOf(options) is null)
        {
            throw new ProcOsException(EngineErrors.JavaMissing, "java", "it in JAVA_HOME or on PATH", "neither");
        }
    }

    public static string ScriptOf(DistributionOptions options) => Path.Combine(Path.GetFullPath(options.Home), "start.sh");

    /// <summary>The java that the distribution's script will find; null when it will find none.</summary>
    private static string? JavaOf(DistributionOptions options)
    {
        var variables = options.Environment;
        var home = options.JavaHome ?? Variable(variables, "JAVA_HOME");
        if (!string.IsNullOrWhiteSpace(home))
        {
            var java = Path.Combine(home, "bin", "java");
            return File.Exists(java) ? java : null;
        }

        return (Variable(variables, "PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "java"))
            .FirstOrDefault(File.Exists);
    }

    private static string? Variable(IReadOnlyDictionary<string, string?> added, string name) =>
        added.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name);
}
