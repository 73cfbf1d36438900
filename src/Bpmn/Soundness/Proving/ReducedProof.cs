using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Scopes;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// The proof of a system that is too large to be searched at once: a smaller system first, then the whole one with steps
/// spared, and all of it only where neither tells the shortest run.
/// </summary>
internal sealed class ReducedProof(VerdictWriter writer, SoundnessOptions options)
{
    // The smaller system may hide for long what the whole one shows at once.
    private const int FewStates = 5_000;

    private readonly WholeProof _whole = new(writer, options);

    private int NearStates => Math.Min(2 * FewStates, options.MaxStates);

    /// <summary>Null when nothing could be said: the whole system has to be searched.</summary>
    public SoundnessVerdict? Prove(TransitionSystem collapsed)
    {
        var system = options.Uses(Reductions.EventScopes) ? EventScopes.Relax(collapsed) : collapsed;
        var endTwice = writer.EndTwice;
        if (PartsProof.Prove(writer, options, system, endTwice) is { } proved)
        {
            return proved;
        }

        if (Reduction.Reduce(system, options.Reductions) is not { } reduced)
        {
            return options.OnlySound ? null : _whole.SecondToken() ?? Anything() ?? Unknown(options.MaxStates, endTwice.Value);
        }

        using var few = options.MaxStates > FewStates ? SparingSearch.Run(reduced.System, options with { MaxStates = FewStates }, endTwice) : null;
        if (few is { IsFull: true } && !options.OnlySound && _whole.StuckNear(FewStates) is { } stuck)
        {
            return stuck;
        }

        using var more = few is { IsFull: false } ? null : SparingSearch.Run(reduced.System, options, endTwice);
        var space = more ?? few!;
        if (space.UnsafeStep >= 0 && !options.OnlySound && _whole.SecondToken() is { } second)
        {
            return second;
        }

        if (space.IsFull && space.UnsafeStep < 0 && space.Deadlock < 0)
        {
            return options.OnlySound ? null : StuckAnywhere();
        }

        var finding = new ReducedFinding(writer, system, reduced, space);
        if (!finding.IsFault)
        {
            return Sound(system, space, finding, endTwice);
        }

        return options.OnlySound ? Unknown(space.Count) : Anything() ?? finding.Verdict();
    }

    private SoundnessVerdict? Sound(TransitionSystem system, StateSpace space, ReducedFinding finding, Lazy<SoundnessProblem?> endTwice)
    {
        var twice = space.EndTwice >= 0 || system.EndsTwiceInside || endTwice is { IsValueCreated: true, Value: not null };
        if (!twice || endTwice.Value is not null)
        {
            return writer.Sound(system, space.Count, twice ? endTwice.Value : null);
        }

        // The smaller system's run leaves out what goes on inside of a sub-process.
        using var all = Search.Run(writer.System, options.MaxStates, sleeps: false);
        return all.IsWhole ? writer.OfWhole(all) : space.EndTwice < 0 ? null : writer.Sound(system, space.Count, finding.EndTwice());
    }

    private SoundnessVerdict Unknown(int states, SoundnessProblem? warning = null) =>
        writer.Write([writer.Unknown(states), .. new[] { warning }.OfType<SoundnessProblem>()], states);

    private SoundnessVerdict? Anything() => _whole.Anything(NearStates);

    private SoundnessVerdict? StuckAnywhere() => _whole.StuckAnywhere(NearStates);
}
