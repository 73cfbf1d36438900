namespace ProcOS.Bpmn.Soundness;

/// <summary>What is proved of one scope under one profile.</summary>
/// <param name="Scope">The id of the process, or of the collaboration for all pools together.</param>
/// <param name="Problems">What was found; the first one that is no warning decides the status.</param>
/// <param name="Notes">What was abstracted.</param>
/// <param name="States">How many states were visited; 0 where the structure alone decided.</param>
public sealed record SoundnessVerdict(
    SoundnessProfile Profile,
    string Scope,
    SoundnessStatus Status,
    IReadOnlyList<SoundnessProblem> Problems,
    IReadOnlyList<string> Notes,
    int States)
{
    /// <summary>The problem that decides; null when sound.</summary>
    public SoundnessProblem? Decisive => Problems.FirstOrDefault(problem => !problem.IsWarning);

    /// <summary>What the other profile says, and why, where it says otherwise; null where both agree.</summary>
    public string? Differs { get; init; }

    /// <summary>This verdict with that on a part which was proved by itself: the worse one decides.</summary>
    /// <param name="words">Stand before what is told of the part.</param>
    internal SoundnessVerdict With(SoundnessVerdict part, string words)
    {
        var told = part.Problems.Select(problem => problem with { Message = $"{words} {problem.Message}" });
        var isWorse = part.Status == SoundnessStatus.Unsound && Status != SoundnessStatus.Unsound;
        return this with
        {
            Status = isWorse || Status == SoundnessStatus.Sound ? part.Status : Status,
            Problems = isWorse ? [.. told, .. Problems] : [.. Problems, .. told],
            Notes = [.. Notes.Union(part.Notes)],
            States = States + part.States,
        };
    }

    /// <summary>As reports write it.</summary>
    public SoundnessResult ToResult() =>
        new(Profile.Word(), Scope, Word(Status), Decisive is { } problem ? Word(problem) : null, Decisive is { } shown ? Differs is null ? shown.Message : $"{shown.Message} {Differs}" : null)
        {
            Abstracted = Notes,
        };

    private static string Word(SoundnessStatus status) => status switch
    {
        SoundnessStatus.Sound => "sound",
        SoundnessStatus.Unsound => "unsound",
        SoundnessStatus.Unknown => "unknown",
        SoundnessStatus.IllFormed => "ill-formed",
        _ => "undefined",
    };

    private static string Word(SoundnessProblem problem) => problem.Property switch
    {
        SoundnessProperty.Safeness => "safeness",
        SoundnessProperty.OptionToComplete => "option-to-complete",
        SoundnessProperty.ProperCompletion => "proper-completion",
        SoundnessProperty.NoDeadElement => "no-dead-element",
        _ => problem.Kind switch
        {
            ProblemKind.IllFormed => "structure",
            ProblemKind.Undefined => "undefined-element",
            _ => "bound",
        },
    };
}
