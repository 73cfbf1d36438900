using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// Searches of a whole system for the shortest run to what is wrong with it. Each ends with nothing where the search hit its
/// bound before it told.
/// </summary>
internal sealed class WholeProof(VerdictWriter writer, SoundnessOptions options)
{
    // A search in depth finds a stuck state soon or not at all.
    private int FarStates => options.MaxStates / 20;

    /// <summary>A second token: it tells what is wrong if no run to a stuck state can be as short.</summary>
    public SoundnessVerdict? SecondToken()
    {
        using var met = Search.ForSecondToken(writer.System, options.MeetingStates);
        return met is { UnsafeStep: >= 0, IsFull: false } && Run.To(met, met.UnsafeState).Then(writer.System.Steps[met.UnsafeStep]).Length < LeastRest.OfStarts(writer.System)
            ? writer.OfSpared(met, isShortest: true)
            : null;
    }

    /// <summary>A stuck state among the first that are visited.</summary>
    public SoundnessVerdict? StuckNear(int maxStates)
    {
        if (Stubborn() is not { WatchesSecondTokens: false } stubborn)
        {
            return null;
        }

        using var few = Search.Spare(writer.System, maxStates, stubborn);
        return few.Deadlock >= 0 ? writer.OfSpared(few, isShortest: true) : null;
    }

    /// <summary>A stuck state near or far: a long run to one says more than that none was found.</summary>
    /// <param name="near">How many states are visited before length counts no more.</param>
    public SoundnessVerdict? StuckAnywhere(int near)
    {
        if (Stubborn() is not { } stubborn)
        {
            return null;
        }

        using var few = Search.Spare(writer.System, near, stubborn);
        if (few.Deadlock >= 0)
        {
            return writer.OfSpared(few, isShortest: !stubborn.WatchesSecondTokens);
        }

        using var some = Search.ForStuck(writer.System, FarStates, stubborn);
        return some.Deadlock >= 0 ? writer.OfSpared(some, isShortest: false) : null;
    }

    /// <summary>Whatever is wrong: by the states that stubborn sets leave where that tells the shortest run, else by all.</summary>
    /// <param name="near">As of <see cref="StuckAnywhere"/>, which comes last.</param>
    public SoundnessVerdict? Anything(int near)
    {
        var stubborn = Stubborn();
        using var spared = stubborn is null || stubborn.WatchesSecondTokens ? null : Search.Spare(writer.System, options.MaxStates, stubborn);
        if (spared is not null && TellsTheShortest(spared))
        {
            return writer.OfSpared(spared, isShortest: true);
        }

        using var whole = Search.Run(writer.System, options.MaxStates, sleeps: false);
        if (!whole.IsFull || whole.Deadlock >= 0)
        {
            return writer.OfWhole(whole);
        }

        using var watched = stubborn is { WatchesSecondTokens: true } ? Search.Spare(writer.System, options.MaxStates, stubborn) : null;
        return (spared ?? watched) is { IsFull: false } seen ? writer.OfSpared(seen, isShortest: false) : StuckAnywhere(near);
    }

    // Too large a system has none.
    private StubbornSets? Stubborn() => options.Uses(Reductions.StubbornSets) ? StubbornSets.Of(writer.System) : null;

    // A stuck state is reached as soon as it can be; what is dead needs no run.
    private static bool TellsTheShortest(StateSpace spared) =>
        spared.Deadlock >= 0 || (spared.IsWhole && spared.EndTwice < 0 && !Completion.HasEndless(spared));
}
