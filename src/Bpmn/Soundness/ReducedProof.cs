using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// The proof of a system that is too large to be searched at once: a smaller system first, then the whole one with steps
/// spared, and all of it only where neither tells the shortest run.
/// </summary>
internal static class ReducedProof
{
    /// <summary>Null when nothing could be said: the whole system has to be searched.</summary>
    public static SoundnessVerdict? Prove(VerdictWriter writer, SoundnessOptions options, Func<TransitionSystem> collapse)
    {
        var collapsed = collapse();
        if (Reduction.Reduce(collapsed, options.Reductions) is not { } reduced)
        {
            return ProveWhole(writer, options, faulty: true);
        }

        using var space = Search(reduced.System, options, out var isSpared);
        if (space.IsFull && space.UnsafeStep < 0 && space.Deadlock < 0)
        {
            return null;
        }

        var dead = DeadElements.Of(collapsed, reduced.FiredOf(space.Fired));
        var faulty = space.UnsafeStep >= 0 || space.Deadlock >= 0 || IsEndless(space, isSpared) || dead.Count > 0;
        if (!faulty && space.EndTwice < 0)
        {
            return writer.Sound(collapsed, space.Count, null);
        }

        return ProveWhole(writer, options, faulty) ?? new ReducedFinding(writer, collapsed, reduced, space).Verdict(faulty);
    }

    // Null where neither search of the whole came to its end.
    private static SoundnessVerdict? ProveWhole(VerdictWriter writer, SoundnessOptions options, bool faulty)
    {
        var stubborn = options.Uses(Reductions.StubbornSets) && faulty ? StubbornSets.Of(writer.System) : null;
        using var spared = stubborn is null ? null : Searching.Search.Spare(writer.System, options.MaxStates, stubborn);
        if (spared is not null && !stubborn!.WatchesSecondTokens && TellsTheShortest(spared))
        {
            return writer.OfSpared(spared, isShortest: true);
        }

        using var whole = Searching.Search.Run(writer.System, options.MaxStates, sleeps: false);
        if (!whole.IsFull || whole.Deadlock >= 0)
        {
            return writer.OfWhole(whole);
        }

        return spared is null || spared.IsFull ? null : writer.OfSpared(spared, isShortest: false);
    }

    // A stuck state is reached as soon as it can be; what is dead needs no run.
    private static bool TellsTheShortest(StateSpace spared) =>
        spared.Deadlock >= 0 || (spared.IsWhole && spared.EndTwice < 0 && !IsEndless(spared, isSpared: true));

    private static StateSpace Search(TransitionSystem system, SoundnessOptions options, out bool isSpared)
    {
        var stubborn = options.Uses(Reductions.StubbornSets) ? StubbornSets.Of(system) : null;
        isSpared = stubborn is not null;
        return stubborn is null
            ? Searching.Search.Run(system, options.MaxStates, sleeps: options.Uses(Reductions.SleepSets))
            : Searching.Search.Spare(system, options.MaxStates, stubborn);
    }

    private static bool IsEndless(StateSpace space, bool isSpared) =>
        space.IsWhole && space.KeepsEdges && Completion.FirstEndless(space, strict: isSpared) >= 0;
}
