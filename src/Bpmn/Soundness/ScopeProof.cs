using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// The proof of one system. Small ones are searched as they are. Others are reduced first: what the reduced search proves
/// sound is sound; what it finds is searched again in the whole system, breadth first, for the shortest run.
/// </summary>
internal static class ScopeProof
{
    private const string NotShortest = " This run is not known to be the shortest.";

    /// <param name="collapse">Makes the same system with sub-processes that are sound by themselves as one step.</param>
    public static SoundnessVerdict Prove(
        TransitionSystem system, string scope, SoundnessOptions options, MessageLinks? messages, Func<TransitionSystem> collapse)
    {
        if (options.Reduce)
        {
            if (options.DirectStates > 0)
            {
                using var direct = Search.Run(system, Math.Min(options.DirectStates, options.MaxStates));
                if (!direct.IsFull)
                {
                    return Verdict(direct, scope, options, messages);
                }
            }

            if (ProveReduced(system, scope, options, messages, collapse) is { } reduced)
            {
                return reduced;
            }
        }

        using var space = Search.Run(system, options.MaxStates);
        return Verdict(space, scope, options, messages);
    }

    // Null when the whole system has to be searched.
    private static SoundnessVerdict? ProveReduced(
        TransitionSystem system, string scope, SoundnessOptions options, MessageLinks? messages, Func<TransitionSystem> collapse)
    {
        var collapsed = collapse();
        if (Reduction.Reduce(collapsed) is not { } reduced)
        {
            return null;
        }

        using var space = Search.Run(reduced.System, options.MaxStates);
        var broken = space.UnsafeStep >= 0 || space.Deadlock >= 0;
        if (space.IsFull && !broken)
        {
            return null;
        }

        var endless = !broken && space.KeepsEdges && Completion.FirstEndless(space) >= 0;
        if (!broken && !endless && space.EndTwice < 0 && DeadElements.Of(collapsed, reduced.FiredOf(space.Fired)).Count == 0)
        {
            return Sound(system, scope, space.Count, Rescued(collapsed, options, messages));
        }

        using var whole = Search.Run(system, options.MaxStates, isBroken: true);
        return !whole.IsFull || whole.Deadlock >= 0 || (!broken && space.EndTwice < 0)
            ? Verdict(whole, scope, options, messages)
            : FromReduced(collapsed, reduced, space, scope, messages);
    }

    private static SoundnessVerdict Sound(TransitionSystem system, string scope, int states, SoundnessProblem? warning)
    {
        SoundnessProblem[] warnings = [.. warning is null ? Array.Empty<SoundnessProblem>() : [warning], .. ImplicitEnds.Of(system.Elements)];
        return new SoundnessVerdict(system.Profile, scope, SoundnessStatus.Sound, warnings, system.Notes, states);
    }

    private static SoundnessVerdict FromReduced(
        TransitionSystem system, ReducedSystem reduced, StateSpace space, string scope, MessageLinks? messages)
    {
        SoundnessProblem problem;
        if (space.Deadlock >= 0)
        {
            var (run, state) = Expand(system, reduced, space, space.Deadlock, []);
            problem = DeadlockText.Of(run, state, messages);
        }
        else if (space.UnsafeStep >= 0)
        {
            problem = Unsafe(system, reduced, space);
        }
        else
        {
            var (run, state) = Expand(system, reduced, space, space.EndTwice, []);
            problem = EndTwiceText.Of(run, state);
        }

        problem = problem with { Message = problem.Message + NotShortest };
        SoundnessProblem[] problems = problem.IsWarning ? [Unknown(system, space.Count), problem] : [problem];
        return new SoundnessVerdict(
            system.Profile,
            scope,
            problem.IsWarning ? SoundnessStatus.Unknown : SoundnessStatus.Unsound,
            [.. problems, .. ImplicitEnds.Of(system.Elements)],
            system.Notes,
            space.Count);
    }

    // Of the steps that the last one stands for, the one that brings the second token.
    private static SoundnessProblem Unsafe(TransitionSystem system, ReducedSystem reduced, StateSpace space)
    {
        var (before, _) = Expand(system, reduced, space, space.UnsafeState, []);
        var start = StartOf(space, space.UnsafeState);
        var (steps, _) = StepsTo(space, space.UnsafeState);
        var whole = reduced.Expand(start, [.. steps, space.UnsafeStep]).ToArray();
        for (var length = before.Steps.Count; length < whole.Length; length++)
        {
            var state = Replay.Of(system, system.Starts[start], whole.Take(length));
            var step = system.Steps[whole[length]];
            if (step.Produce.Any(place => state.Contains(place) && !step.Consume.Contains(place) && !step.Clear.Contains(place)))
            {
                return UnsafeText.Of(before with { Steps = [.. whole.Take(length).Select(number => system.Steps[number])] }, step, state);
            }
        }

        throw new InvalidOperationException("A reduced run to a second token has none in the whole system.");
    }

    private static (Run Run, SortedSet<int> State) Expand(
        TransitionSystem system, ReducedSystem reduced, StateSpace space, int state, int[] more)
    {
        var (steps, start) = StepsTo(space, state);
        var whole = reduced.Expand(start, [.. steps, .. more]).ToArray();
        return (new Run(system, system.Starts[start].Events, [.. whole.Select(number => system.Steps[number])]), Replay.Of(system, system.Starts[start], whole));
    }

    private static (List<int> Steps, int Start) StepsTo(StateSpace space, int state)
    {
        var steps = new List<int>();
        var at = state;
        for (; space.Parent(at) >= 0; at = space.Parent(at))
        {
            steps.Add(space.StepInto(at));
        }

        steps.Reverse();
        return (steps, -1 - space.Parent(at));
    }

    private static int StartOf(StateSpace space, int state) => StepsTo(space, state).Start;

    private static SoundnessVerdict Verdict(StateSpace space, string scope, SoundnessOptions options, MessageLinks? messages)
    {
        var system = space.System;
        var problems = new List<SoundnessProblem>();
        if (space.Deadlock >= 0)
        {
            problems.Add(DeadlockText.Of(Run.To(space, space.Deadlock), space.Marked(space.Deadlock), messages));
        }

        if (space.UnsafeStep >= 0)
        {
            problems.Add(UnsafeText.Of(Run.To(space, space.UnsafeState), system.Steps[space.UnsafeStep], space.Marked(space.UnsafeState)));
            problems.Sort((one, other) => one.Run.Count.CompareTo(other.Run.Count));
        }
        else if (space.IsWhole)
        {
            AddProvedWhole(space, problems);
        }
        else if (problems.Count == 0)
        {
            problems.Add(Unknown(system, space.Count));
        }

        if (space.EndTwice >= 0)
        {
            problems.Add(EndTwiceText.Of(Run.To(space, space.EndTwice), space.Marked(space.EndTwice)));
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
        return space.Deadlock < 0
            ? null
            : DeadlockText.Of(Run.To(space, space.Deadlock), space.Marked(space.Deadlock), messages, ProblemKind.ResolvedDeadlock);
    }

    private static SoundnessProblem Unknown(TransitionSystem system, int states) =>
        new(
            ProblemKind.Unknown,
            null,
            system.Elements[0].Scope.Element,
            $"The proof stopped at its bound of {states} states.",
            []);
}
