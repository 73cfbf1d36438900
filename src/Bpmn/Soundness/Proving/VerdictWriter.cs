using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>Makes verdicts on one system of what its searches saw.</summary>
internal sealed class VerdictWriter(TransitionSystem system, string scope, SoundnessOptions options, MessageLinks? messages)
{
    private const string NotShortest = " This run is not known to be the shortest.";
    private const string NotTheFirst = " Other runs as short may come before it in the file.";

    private readonly FirstProblem _first = new(system, options, messages);
    private Lazy<SoundnessProblem?>? _endTwice;

    /// <summary>The warning of two tokens before one end event, by the shortest run; null where there is none, or the bound was hit.</summary>
    public Lazy<SoundnessProblem?> EndTwice => _endTwice ??= new(() =>
    {
        using var met = Search.ForEndTwice(System, options.MeetingStates);
        return met is { EndTwice: >= 0 } ? _first.EndTwice(met) : null;
    });

    public TransitionSystem System { get; } = system;

    public MessageLinks? Messages { get; } = messages;

    public int MaxStates => options.MaxStates;

    /// <summary>The same problem, told by a run that may not be the shortest.</summary>
    public static SoundnessProblem Unsure(SoundnessProblem problem) =>
        Doubt(problem, NotShortest);

    /// <summary>The same problem, told by a shortest run that may not be the first in document order.</summary>
    public static SoundnessProblem NotFirst(SoundnessProblem problem) => Doubt(problem, NotTheFirst);

    /// <summary>Proved sound by a smaller system.</summary>
    /// <param name="isRescued">Whether it might be stuck without the events from outside that take a whole scope away.</param>
    public SoundnessVerdict Sound(TransitionSystem smaller, int states, SoundnessProblem? warning, bool isRescued = true)
    {
        var rescued = isRescued ? ResolvedDeadlock.Find(smaller, options, Messages, isLarge: true) : null;
        if (rescued is not null && !ReferenceEquals(smaller, System))
        {
            // A sub-process that is one step in the smaller system hides what goes on inside of it.
            rescued = ResolvedDeadlock.Find(System, options, Messages, isLarge: true) ?? Unsure(rescued);
        }

        return Write([.. new[] { warning, rescued }.OfType<SoundnessProblem>()], states);
    }

    /// <summary>What a search of all states saw, or of as many as it might keep.</summary>
    public SoundnessVerdict OfWhole(StateSpace space)
    {
        var problems = new List<SoundnessProblem>();
        if (space.Deadlock >= 0)
        {
            problems.Add(_first.Deadlock(space));
        }

        if (space.UnsafeStep >= 0)
        {
            problems.Add(_first.SecondToken(space));
            problems.Sort((one, other) => one.Run.Count.CompareTo(other.Run.Count));
        }
        else if (space.IsWhole)
        {
            if (space.KeepsEdges && Completion.FirstEndless(space) is var endless and >= 0)
            {
                problems.Add(_first.Livelock(space, endless));
            }

            problems.AddRange(Dead(space));
        }
        else if (problems.Count == 0)
        {
            problems.Add(Unknown(space.Count));
        }

        return Finish(space, problems);
    }

    /// <summary>What a search saw that spared states.</summary>
    /// <param name="isShortest">Whether no shorter run leads to what it saw.</param>
    public SoundnessVerdict OfSpared(StateSpace space, bool isShortest)
    {
        var problems = new List<SoundnessProblem>();
        if (space.Deadlock >= 0)
        {
            problems.Add(_first.Deadlock(space, isShortest));
        }

        if (space.UnsafeStep >= 0)
        {
            problems.Add(_first.SecondToken(space, isShortest));
        }

        if (space.IsWhole)
        {
            // Where a loop is never left, the search may have gone round in it and ignored what is beside it.
            if (space.KeepsEdges && Completion.FirstEndless(space, strict: true) is var endless and >= 0)
            {
                if (space.Deadlock < 0)
                {
                    problems.Add(Unsure(LivelockText.Of(space, endless)));
                }
            }
            else
            {
                problems.AddRange(Dead(space));
            }
        }

        return Finish(space, problems);
    }

    /// <summary>The verdict that follows from the problems.</summary>
    public SoundnessVerdict Write(IReadOnlyList<SoundnessProblem> problems, int states)
    {
        var status = problems.FirstOrDefault(problem => !problem.IsWarning)?.Kind switch
        {
            null => SoundnessStatus.Sound,
            ProblemKind.Unknown => SoundnessStatus.Unknown,
            _ => SoundnessStatus.Unsound,
        };
        return new SoundnessVerdict(
            System.Profile, scope, status, [.. problems, .. ImplicitEnds.Of(System)], System.Notes, states);
    }

    /// <summary>A search that hit its bound after so many states.</summary>
    public SoundnessProblem Unknown(int states) => Unknown(System, states);

    /// <summary>The same of any system.</summary>
    public static SoundnessProblem Unknown(TransitionSystem system, int states) => new(
        ProblemKind.Unknown,
        null,
        system.Elements[0].Scope.Element,
        $"The proof stopped at its bound of {states} states: simplify what runs side by side, or raise the bound.",
        []);

    private SoundnessVerdict Finish(StateSpace space, List<SoundnessProblem> problems)
    {
        if (space.EndTwice >= 0)
        {
            problems.Add(_endTwice is { IsValueCreated: true, Value: { } told } ? told : _first.EndTwice(space));
        }

        if (problems.TrueForAll(problem => problem.IsWarning) && ResolvedDeadlock.Find(System, options, Messages, isLarge: space.Count > options.DirectStates) is { } rescued)
        {
            problems.Add(rescued);
        }

        return Write(problems, space.Count);
    }

    // What comes of the start alone is the shortest, and the first.
    private static SoundnessProblem Doubt(SoundnessProblem problem, string doubt) =>
        problem.Run.Count > 1 ? problem with { Message = problem.Message + doubt } : problem;

    private static IEnumerable<SoundnessProblem> Dead(StateSpace space) =>
        DeadElements.Problems(space.System, space.Fired, DeadElements.Of(space.System, space.Fired));
}
