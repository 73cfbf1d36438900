using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// What only the search of a smaller system saw, told by the run of the whole one that it stands for.
/// </summary>
/// <param name="system">What was reduced.</param>
/// <param name="space">The search of the smaller system.</param>
internal sealed class ReducedFinding(VerdictWriter writer, TransitionSystem system, ReducedSystem reduced, StateSpace space)
{
    /// <summary>Whether it saw a fault.</summary>
    public bool IsFault => space.UnsafeStep >= 0 || space.Deadlock >= 0 || Completion.HasEndless(space) || Dead().Count > 0;

    /// <summary>What it saw of faults.</summary>
    public SoundnessVerdict Verdict() => writer.Write([.. Problems()], space.Count);

    /// <summary>The warning of two tokens before one end event.</summary>
    public SoundnessProblem EndTwice()
    {
        var (run, state) = To(space.EndTwice);
        return VerdictWriter.Unsure(EndTwiceText.Of(run, state));
    }

    private IEnumerable<SoundnessProblem> Problems()
    {
        if (space.Deadlock >= 0)
        {
            return [Stuck(space.Deadlock)];
        }

        if (space.UnsafeStep >= 0)
        {
            return [VerdictWriter.Unsure(SecondToken())];
        }

        return space.KeepsEdges && Completion.FirstEndless(space, strict: true) is var endless and >= 0
            ? [Stuck(endless)]
            : DeadElements.Problems(system, reduced.FiredOf(space.Fired), Dead());
    }

    private IReadOnlyList<FlowNode> Dead() => DeadElements.Of(system, reduced.FiredOf(space.Fired));

    // Where the smaller system is stuck the whole one may go round in a loop that was reduced to nothing.
    private SoundnessProblem Stuck(int at)
    {
        var (run, state) = To(at);
        var onwards = system with { Starts = [new StartOption([], [.. state])] };
        using var rest = Search.Visit(onwards, writer.MaxStates, keepEdges: true, sleeps: false);
        if (rest.Deadlock >= 0)
        {
            var stuck = Longer(run, rest, rest.Deadlock);
            return VerdictWriter.Unsure(DeadlockText.Of(stuck, rest.Marked(rest.Deadlock), writer.Messages));
        }

        return rest.IsWhole && Completion.FirstEndless(rest) is var endless and >= 0
            ? VerdictWriter.Unsure(LivelockText.Of(rest, endless, Longer(run, rest, endless)))
            : writer.Unknown(rest.Count);
    }

    private static Run Longer(Run run, StateSpace rest, int state) =>
        run with { Steps = [.. run.Steps, .. Run.To(rest, state).Steps] };

    // Of the steps that the last one stands for, the one that brings the second token.
    private SoundnessProblem SecondToken()
    {
        var (before, _) = To(space.UnsafeState);
        var (start, steps) = space.WayTo(space.UnsafeState);
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

    private (Run Run, SortedSet<int> State) To(int state)
    {
        var (start, steps) = space.WayTo(state);
        var whole = reduced.Expand(start, steps).ToArray();
        return (Run.Of(system, start, whole), Replay.Of(system, system.Starts[start], whole));
    }
}
