using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// States, best first (A*): next is the one through which the shortest run to what is looked for may lead, by the steps that
/// were taken and those that have still to come at least; of several the one that has come furthest, and of these the one
/// that was found last. What is looked for shows after few states where it exists, and no run to it is shorter.
/// </summary>
internal abstract class BestFirstSpace(TransitionSystem system, int maxStates, bool keepEdges) : WideSpace(system, maxStates, keepEdges)
{
    /// <summary>The rest of a state from which what is looked for cannot be reached.</summary>
    protected const int Never = int.MaxValue;

    private readonly PriorityQueue<int, (int Cost, int Ahead, int Found)> _open = new();
    private readonly List<int> _costs = [];
    private readonly List<bool> _done = [];
    private readonly List<int> _chosen = [];
    private int _found;

    public override void Visit()
    {
        for (var start = 0; start < System.Starts.Count; start++)
        {
            Start(start);
        }

        while (!IsStopped && _open.TryDequeue(out var state, out var least) && least.Cost < Bound)
        {
            if (!_done[state])
            {
                _done[state] = true;
                Expand(state);
            }
        }
    }

    /// <summary>How many events and activities the run may have at most.</summary>
    public int Within { get; init; } = Never - 1;

    /// <summary>The length from which on a run is of no use: a shorter one was found, or it may not be as long.</summary>
    protected virtual int Bound => Within + 1;

    /// <summary>Whether no run to what is found is shorter; otherwise the state that was found last is taken up first, as depth first search does.</summary>
    public bool IsShortest { get; init; } = true;

    /// <summary>How many events and activities lead to a state.</summary>
    protected int CostOf(int state) => _costs[state];

    /// <summary>
    /// The least number of events and activities that have still to come. Never less than that of the state before, less what
    /// the step between costs: so a state that is taken up was found by a shortest way.
    /// </summary>
    protected abstract int RestOf(ReadOnlySpan<ulong> state);

    /// <summary>The steps to follow from a state, the one to follow first first.</summary>
    protected abstract void Choose(int state, List<int> steps);

    protected sealed override void Reach(int state, int parent, int step)
    {
        var cost = parent < 0 ? 0 : _costs[parent] + System.Steps[step].Cost;
        if (state == _costs.Count)
        {
            _costs.Add(cost);
            _done.Add(false);
        }
        else if (cost >= _costs[state] || _done[state])
        {
            return;
        }
        else
        {
            Lead(state, parent, step);
            _costs[state] = cost;
        }

        if (RestOf(StateAt(state)) is var rest and < Never)
        {
            _open.Enqueue(state, IsShortest ? (cost + rest, rest, --_found) : (0, 0, --_found));
        }
    }

    // What stands first is found last, and so followed first.
    protected virtual void Expand(int state)
    {
        LookForEnds(state);
        Choose(state, _chosen);
        for (var i = _chosen.Count - 1; i >= 0; i--)
        {
            Take(state, _chosen[i]);
        }
    }
}
