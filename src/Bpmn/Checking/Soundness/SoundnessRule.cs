using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>
/// Reports one kind of what the proof of soundness finds, under the profile that gates. What only pools together have,
/// and what is wrong in a process that is not executable, never stops a deployment: no engine runs it so.
/// </summary>
/// <param name="kind">What it reports.</param>
/// <param name="expected">What a model should have, as messages say it.</param>
internal abstract class SoundnessRule(string id, Severity severity, ProblemKind kind, string expected) : Rule(id, severity)
{
    public sealed override void Check(CheckRun run)
    {
        foreach (var verdict in run.Verdicts)
        {
            if (verdict.Profile != run.Options.SoundnessProfile)
            {
                continue;
            }

            foreach (var problem in verdict.Problems)
            {
                if (problem.Kind == kind)
                {
                    Report(run, problem.Element, Message(verdict, problem), Runs(run, verdict) ? null : Lesser());
                }
            }
        }
    }

    private static bool Runs(CheckRun run, SoundnessVerdict verdict)
    {
        foreach (var process in run.Document.Processes)
        {
            if (process.Id == verdict.Scope)
            {
                return process.IsExecutable;
            }
        }

        return false;
    }

    private Severity Lesser() => Severity == Severity.Error ? Severity.Warning : Severity;

    private string Message(SoundnessVerdict verdict, SoundnessProblem problem)
    {
        var differs = verdict.Differs is { } words && ReferenceEquals(problem, verdict.Decisive) ? $" {words}" : string.Empty;
        return $"Expected {expected} (profile {verdict.Profile.Word()}). {problem.Message}{differs}";
    }
}
