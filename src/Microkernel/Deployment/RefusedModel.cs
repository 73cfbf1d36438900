using ProcOS.Bpmn;

namespace ProcOS.Microkernel.Deployment;

/// <summary>A model that was not deployed, and why.</summary>
/// <param name="Name">The file.</param>
/// <param name="Findings">What our own check says; empty when the engine refused it.</param>
/// <param name="EngineProblem">The engine's words; null when our own check kept it from the engine.</param>
public sealed record RefusedModel(string Name, IReadOnlyList<Finding> Findings, string? EngineProblem)
{
    /// <summary>One line.</summary>
    public string Reason => EngineProblem ?? string.Join(
        " | ",
        Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Rule} {finding.ElementId ?? "file"} ({finding.Line}:{finding.Column}): {finding.Message}"));
}
