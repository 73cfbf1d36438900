using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Scopes;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness;

/// <summary>
/// The proof of a system that is too large to be searched at once: a smaller system first, then the whole one with steps
/// spared, and all of it only where neither tells the shortest run.
/// </summary>
internal static class ReducedProof
{
    // The smaller system may hide for long what the whole one shows at once.
    private const int FewStates = 5_000;

    /// <summary>Null when nothing could be said: the whole system has to be searched.</summary>
    public static SoundnessVerdict? Prove(VerdictWriter writer, SoundnessOptions options, Func<TransitionSystem> collapse)
    {
        var collapsed = collapse();
        var endTwice = new Lazy<SoundnessProblem?>(() => EndTwice(writer, options));
        if (options.Uses(Reductions.EventScopes))
        {
            collapsed = EventScopes.Relax(collapsed);
        }

        if (PartsProof.Prove(writer, options, collapsed, endTwice) is { } proved)
        {
            return proved;
        }

        if (Reduction.Reduce(collapsed, options.Reductions) is not { } reduced)
        {
            return ProveUnsafe(writer, options) ?? ProveWhole(writer, options);
        }

        var isSpared = false;
        using var few = options.MaxStates > FewStates ? Search(reduced.System, options with { MaxStates = FewStates }, endTwice, out isSpared) : null;
        if (few is { IsFull: true } && ProveStuck(writer, options) is { } stuck)
        {
            return stuck;
        }

        using var more = few is { IsFull: false } ? null : Search(reduced.System, options, endTwice, out isSpared);
        var space = more ?? few!;
        if (space.UnsafeStep >= 0 && ProveUnsafe(writer, options) is { } found)
        {
            return found;
        }

        if (space.IsFull && space.UnsafeStep < 0 && space.Deadlock < 0)
        {
            return ProveStuckAnywhere(writer, options);
        }

        var dead = DeadElements.Of(collapsed, reduced.FiredOf(space.Fired));
        var finding = new ReducedFinding(writer, collapsed, reduced, space);
        if (space.UnsafeStep >= 0 || space.Deadlock >= 0 || IsEndless(space, isSpared) || dead.Count > 0)
        {
            return ProveWhole(writer, options) ?? finding.Verdict();
        }

        var twice = space.EndTwice >= 0 || collapsed.EndsTwiceInside || endTwice is { IsValueCreated: true, Value: not null };
        if (!twice || endTwice.Value is not null)
        {
            return writer.Sound(collapsed, space.Count, twice ? endTwice.Value : null);
        }

        // The smaller system's run leaves out what goes on inside of a sub-process.
        using var all = Searching.Search.Run(writer.System, options.MaxStates, sleeps: false);
        return all.IsWhole ? writer.OfWhole(all) : space.EndTwice < 0 ? null : writer.Sound(collapsed, space.Count, finding.EndTwice());
    }

    /// <param name="endTwice">Looks for the shortest run to two tokens before one end event; null where there is none, or the bound was hit.</param>
    public static StateSpace Search(TransitionSystem system, SoundnessOptions options, Lazy<SoundnessProblem?> endTwice, out bool isSpared)
    {
        var stubborn = options.Uses(Reductions.StubbornSets) ? StubbornSets.Of(system) : null;
        isSpared = stubborn is not null;
        if (stubborn is null)
        {
            return Searching.Search.Run(system, options.MaxStates, sleeps: options.Uses(Reductions.SleepSets));
        }

        if (stubborn.WatchesEnds && endTwice.Value is not null)
        {
            stubborn.IgnoreEnds();
        }

        return Searching.Search.Spare(system, options.MaxStates, stubborn);
    }

    public static bool IsEndless(StateSpace space, bool isSpared) =>
        space.IsWhole && space.KeepsEdges && Completion.FirstEndless(space, strict: isSpared) >= 0;

    private static SoundnessProblem? EndTwice(VerdictWriter writer, SoundnessOptions options)
    {
        using var met = Searching.Search.ForEndTwice(writer.System, options.MeetingStates);
        if (met is null || met.EndTwice < 0)
        {
            return null;
        }

        var run = Run.To(met, met.EndTwice);
        using var first = Searching.Search.ForFirst(writer.System, options.MeetingStates, LeastToMeet.BeforeEnds(writer.System)!.Of, run.Length, endsTwice: true);
        return first.EndTwice < 0 ? EndTwiceText.Of(run, met.Marked(met.EndTwice)) : EndTwiceText.Of(Run.To(first, first.EndTwice), first.Marked(first.EndTwice));
    }

    // Null where no stuck state is near.
    private static SoundnessVerdict? ProveStuck(VerdictWriter writer, SoundnessOptions options)
    {
        if (!options.Uses(Reductions.StubbornSets) || StubbornSets.Of(writer.System) is not { WatchesSecondTokens: false } stubborn)
        {
            return null;
        }

        using var few = Searching.Search.Spare(writer.System, FewStates, stubborn);
        return few.Deadlock >= 0 ? writer.OfSpared(few, isShortest: true) : null;
    }

    // A long run to a stuck state says more than that none was found. Null where neither is at hand.
    private static SoundnessVerdict? ProveStuckAnywhere(VerdictWriter writer, SoundnessOptions options)
    {
        if (!options.Uses(Reductions.StubbornSets) || StubbornSets.Of(writer.System) is not { } stubborn)
        {
            return null;
        }

        using var near = Searching.Search.Spare(writer.System, 2 * FewStates, stubborn);
        if (near.Deadlock >= 0)
        {
            return writer.OfSpared(near, isShortest: !stubborn.WatchesSecondTokens);
        }

        using var some = Searching.Search.ForStuck(writer.System, options.MaxStates / 8, stubborn);
        return some.Deadlock >= 0 ? writer.OfSpared(some, isShortest: false) : null;
    }

    // A second token tells what is wrong if no run to a stuck state can be as short. Null where one may, or the bound was hit.
    private static SoundnessVerdict? ProveUnsafe(VerdictWriter writer, SoundnessOptions options)
    {
        using var met = Searching.Search.ForSecondToken(writer.System, options.MeetingStates);
        return met is { UnsafeStep: >= 0, IsFull: false } && Run.To(met, met.UnsafeState).Then(writer.System.Steps[met.UnsafeStep]).Length < LeastRest.OfStarts(writer.System)
            ? writer.OfSpared(met, isShortest: true)
            : null;
    }

    // Null where neither search of the whole came to its end.
    private static SoundnessVerdict? ProveWhole(VerdictWriter writer, SoundnessOptions options)
    {
        var stubborn = options.Uses(Reductions.StubbornSets) ? StubbornSets.Of(writer.System) : null;
        using var spared = stubborn is null || stubborn.WatchesSecondTokens ? null : Searching.Search.Spare(writer.System, options.MaxStates, stubborn);
        if (spared is not null && TellsTheShortest(spared))
        {
            return writer.OfSpared(spared, isShortest: true);
        }

        using var whole = Searching.Search.Run(writer.System, options.MaxStates, sleeps: false);
        if (!whole.IsFull || whole.Deadlock >= 0)
        {
            return writer.OfWhole(whole);
        }

        if (spared is not null || stubborn is null)
        {
            return spared is null || spared.IsFull ? ProveStuckAnywhere(writer, options) : writer.OfSpared(spared, isShortest: false);
        }

        using var watched = Searching.Search.Spare(writer.System, options.MaxStates, stubborn);
        return watched.IsFull ? ProveStuckAnywhere(writer, options) : writer.OfSpared(watched, isShortest: false);
    }

    // A stuck state is reached as soon as it can be; what is dead needs no run.
    private static bool TellsTheShortest(StateSpace spared) =>
        spared.Deadlock >= 0 || (spared.IsWhole && spared.EndTwice < 0 && !IsEndless(spared, isSpared: true));
}
