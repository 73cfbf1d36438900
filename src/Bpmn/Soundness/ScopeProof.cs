using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness;

/// <summary>The proof of one system: search it whole, and tell what was found.</summary>
internal static class ScopeProof
{
    public static SoundnessVerdict Prove(TransitionSystem system, string scope, SoundnessOptions options, MessageLinks? messages)
    {
        using var space = Search.Run(system, options.MaxStates);
        var problems = new List<SoundnessProblem>();
        if (space.Deadlock >= 0)
        {
            problems.Add(DeadlockText.Of(space, space.Deadlock, messages));
        }

        if (space.UnsafeStep >= 0)
        {
            problems.Add(UnsafeText.Of(space));
            problems.Sort((one, other) => one.Run.Count.CompareTo(other.Run.Count));
        }
        else if (space.IsFull)
        {
            if (problems.Count == 0)
            {
                problems.Add(Unknown(system, space.Count));
            }
        }
        else
        {
            AddProvedWhole(space, problems);
        }

        if (space.EndTwice >= 0)
        {
            problems.Add(EndTwiceText.Of(space, space.EndTwice));
        }

        var broken = problems.Find(problem => !problem.IsWarning);
        if (broken is null && Rescued(system, options, messages) is { } rescued)
        {
            problems.Add(rescued);
        }

        problems.AddRange(ImplicitEnds.Of(system.Elements));
        var status = broken?.Kind switch
        {
            null => SoundnessStatus.Sound,
            ProblemKind.Unknown => SoundnessStatus.Unknown,
            _ => SoundnessStatus.Unsound,
        };
        return new SoundnessVerdict(system.Profile, scope, status, problems, system.Notes, space.Count);
    }

    private static void AddProvedWhole(StateSpace space, List<SoundnessProblem> problems)
    {
        if (space.KeepsEdges && Completion.FirstEndless(space) is var endless and >= 0)
        {
            problems.Add(LivelockText.Of(space, endless));
        }

        problems.AddRange(DeadElements.Problems(DeadElements.Of(space.System, space.Fired)));
    }

    // What would be stuck without the events from outside that take a whole scope away.
    private static SoundnessProblem? Rescued(TransitionSystem system, SoundnessOptions options, MessageLinks? messages)
    {
        if (!system.Steps.Any(step => step.Rescues))
        {
            return null;
        }

        using var space = Search.Run(
            system with { Steps = [.. system.Steps.Where(step => !step.Rescues)] }, options.MaxStates, keepEdges: false);
        return space.Deadlock < 0 ? null : DeadlockText.Of(space, space.Deadlock, messages, ProblemKind.ResolvedDeadlock);
    }

    private static SoundnessProblem Unknown(TransitionSystem system, int states) =>
        new(
            ProblemKind.Unknown,
            null,
            system.Elements[0].Scope.Element,
            $"The proof stopped at its bound of {states} states.",
            []);
}
