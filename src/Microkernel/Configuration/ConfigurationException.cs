using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Configuration;

/// <summary>The configuration has problems: all of them, not only the first.</summary>
public sealed class ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
    : ProcOsException(
        problems.Count == 1 ? problems[0].Error : ConfigurationErrors.Problems,
        problems.Count == 1 ? problems[0].Key : $"{problems.Count} settings",
        problems.Count == 1 ? problems[0].Expected : null,
        problems.Count == 1 ? problems[0].Found : string.Join(" ", problems))
{
    public IReadOnlyList<ConfigurationProblem> Problems { get; } = problems;
}
