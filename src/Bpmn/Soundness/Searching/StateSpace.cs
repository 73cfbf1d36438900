using System.Buffers;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Compact;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>
/// The states that were reached, in the order in which they were, with the way to each. Expanding allocates nothing but
/// where an array grows; arrays come from the shared pool and go back to it.
/// </summary>
internal abstract class StateSpace(TransitionSystem system, int maxStates, bool keepEdges) : IDisposable
{
    private int[] _parents = ArrayPool<int>.Shared.Rent(64);
    private int[] _steps = ArrayPool<int>.Shared.Rent(64);
    private int[] _edgesFrom = keepEdges ? ArrayPool<int>.Shared.Rent(256) : [];
    private int[] _edgesTo = keepEdges ? ArrayPool<int>.Shared.Rent(256) : [];

    public TransitionSystem System { get; } = system;

    /// <summary>How many states there are. States of one distance have neighbouring numbers.</summary>
    public int Count { get; private set; }

    /// <summary>Whether each step was taken at least once.</summary>
    public bool[] Fired { get; } = new bool[system.Steps.Count];

    /// <summary>The step that would bring a second token; -1 when none did.</summary>
    public int UnsafeStep { get; protected set; } = -1;

    /// <summary>The state in which <see cref="UnsafeStep"/> is possible.</summary>
    public int UnsafeState { get; protected set; } = -1;

    /// <summary>The first state with tokens and without a step; -1 when there is none.</summary>
    public int Deadlock { get; protected set; } = -1;

    /// <summary>The first state with tokens before one end event on two flows; -1 when there is none.</summary>
    public int EndTwice { get; protected set; } = -1;

    /// <summary>Whether more states exist than may be kept.</summary>
    public bool IsFull { get; protected set; }

    public bool KeepsEdges { get; } = keepEdges;

    public int Edges { get; private set; }

    protected int MaxStates { get; } = maxStates;

    public bool IsStopped => IsFull || UnsafeStep >= 0 || HasDecided || (StopsAtEndTwice && EndTwice >= 0);

    /// <summary>Whether all states that can be reached were visited, so that what none of them shows is not there.</summary>
    public bool IsWhole => !IsStopped;

    /// <summary>Whether two tokens before one end event end the search.</summary>
    public bool StopsAtEndTwice { get; init; }

    /// <summary>Whether it leaves states out: then only one in which nothing can be taken counts as an end.</summary>
    public virtual bool SparesStates => false;

    /// <summary>How many states a space may have that is searched on for other faults to tell of beside a deadlock.</summary>
    protected virtual int StatesBesideDeadlock => 4_000;

    // A deadlock decides.
    private bool HasDecided => Deadlock >= 0 && Count > StatesBesideDeadlock;

    /// <summary>The state before; for an initial one minus its number among the starts, less one.</summary>
    public int Parent(int state) => _parents[state];

    /// <summary>The steps that led to a state, and the number of the start that they began from.</summary>
    public (int Start, List<int> Steps) WayTo(int state)
    {
        var steps = new List<int>();
        for (; _parents[state] >= 0; state = _parents[state])
        {
            steps.Add(_steps[state]);
        }

        steps.Reverse();
        return (-1 - _parents[state], steps);
    }

    public (int From, int To) Edge(int edge) => (_edgesFrom[edge], _edgesTo[edge]);

    /// <param name="sleeps">Whether steps may be left out that lead only to states which are reached otherwise.</param>
    public static StateSpace Create(TransitionSystem system, int maxStates, bool keepEdges, bool sleeps) =>
        system.Places.Count <= CompactSpace.MaxPlaces
            ? new CompactSpace(system, maxStates, keepEdges, sleeps)
            : new WideSpace(system, maxStates, keepEdges);

    /// <summary>Visits all states that can be reached: all of one distance, then those one further.</summary>
    public virtual void Visit()
    {
        for (var start = 0; start < System.Starts.Count; start++)
        {
            Start(start);
        }

        for (var first = 0; first < Count && !IsStopped;)
        {
            ExpandFree(first);
            if (IsStopped)
            {
                break;
            }

            var last = Count;
            ExpandPaid(first, last);
            first = last;
        }
    }

    /// <summary>Adds an initial state.</summary>
    protected abstract void Start(int number);

    /// <summary>Takes all steps without cost from the states on, those that are added by it included.</summary>
    protected abstract void ExpandFree(int first);

    /// <summary>Takes all steps with cost from the states, and looks for those that are stuck.</summary>
    protected abstract void ExpandPaid(int first, int last);

    /// <summary>The places that are marked in a state.</summary>
    public int[] Marked(int state) => [.. Enumerable.Range(0, System.Places.Count).Where(place => Has(state, place))];

    /// <summary>Whether no token is left, or one stands where it may end all.</summary>
    public abstract bool IsFinal(int state);

    public virtual void Dispose()
    {
        ArrayPool<int>.Shared.Return(_parents);
        ArrayPool<int>.Shared.Return(_steps);
        if (KeepsEdges)
        {
            ArrayPool<int>.Shared.Return(_edgesFrom);
            ArrayPool<int>.Shared.Return(_edgesTo);
        }
    }

    /// <summary>Whether the place is marked in the state.</summary>
    protected abstract bool Has(int state, int place);

    /// <summary>Keeps how a new state is reached.</summary>
    /// <returns>The number of the state.</returns>
    protected int Append(int parent, int step)
    {
        if (Count == _parents.Length)
        {
            PooledArray.Grow(ref _parents, Count);
            PooledArray.Grow(ref _steps, Count);
        }

        _parents[Count] = parent;
        _steps[Count] = step;
        return Count++;
    }

    /// <summary>Another way to a state than the one by which it was found.</summary>
    protected void Lead(int state, int parent, int step) => (_parents[state], _steps[state]) = (parent, step);

    protected void AddEdge(int from, int to)
    {
        if (Edges == _edgesFrom.Length || Edges == _edgesTo.Length)
        {
            PooledArray.Grow(ref _edgesFrom, Edges);
            PooledArray.Grow(ref _edgesTo, Edges);
        }

        _edgesFrom[Edges] = from;
        _edgesTo[Edges++] = to;
    }
}
