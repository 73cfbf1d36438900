using ProcOS.Bpmn.Soundness.Reducing;

namespace ProcOS.Bpmn.Soundness;

/// <summary>What to prove, and how far to go.</summary>
public sealed record SoundnessOptions
{
    /// <summary>The default value is both.</summary>
    public IReadOnlyList<SoundnessProfile> Profiles { get; init; } = [SoundnessProfile.Bpmn, SoundnessProfile.Camunda7];

    /// <summary>
    /// How many states one search may visit before the verdict is <see cref="SoundnessStatus.Unknown"/>. A state takes
    /// some 50 bytes. The default value is 500,000.
    /// </summary>
    public int MaxStates { get; init; } = 500_000;

    /// <summary>Whether the model may be reduced before it is searched. The default value is true.</summary>
    public bool Reduce { get; init; } = true;

    /// <summary>Whether the order of an engine's own steps is left out of account in its profile.</summary>
    internal bool AnyOrder { get; init; }

    /// <summary>Whether only a proof of soundness is of use: then no run is looked for that tells what is wrong.</summary>
    internal bool OnlySound { get; init; }

    /// <summary>How many states are tried before the model is reduced: most models need fewer, and reducing takes longer.</summary>
    internal int DirectStates { get; init; } = 1_500;

    /// <summary>How many states a search may visit that looks for two tokens which meet.</summary>
    internal int MeetingStates => MaxStates / 50;

    /// <summary>What <see cref="Reduce"/> allows.</summary>
    internal Reductions Reductions { get; init; } = Reductions.All;

    /// <summary>Whether the reduction is to be used.</summary>
    internal bool Uses(Reductions reduction) => Reduce && Reductions.HasFlag(reduction);
}
