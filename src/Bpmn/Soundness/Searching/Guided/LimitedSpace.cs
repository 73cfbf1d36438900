using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// The states through which a run of some length may lead to a fault, breadth first. None is left out that is on the way of
/// any such run: so that which is told is the first of them all, see <see cref="FirstRun"/>.
/// </summary>
/// <param name="fault">A deadlock, a second token, an end reached twice, or a loop that is never left.</param>
/// <param name="rest">What has still to come before the fault; null where that is not known.</param>
/// <param name="length">How many events and activities the shortest runs have.</param>
internal sealed class LimitedSpace(TransitionSystem system, int maxStates, ProblemKind fault, LeastToCome? rest, int length)
    : WideSpace(system, maxStates, keepEdges: fault == ProblemKind.Livelock)
{
    private readonly List<Way> _ways = [];
    private readonly List<int> _distances = [];
    private readonly List<bool> _isOnTheWay = [];
    private readonly List<int> _found = [];
    private readonly List<(int State, int Step)> _seconds = [];
    private readonly List<int> _enabled = [];

    /// <summary>The state that shows the fault; -1 where none was found, or more states than may be kept lie on the way.</summary>
    public int Found { get; private set; } = -1;

    public override void Visit()
    {
        for (var start = 0; start < System.Starts.Count; start++)
        {
            Start(start);
        }

        for (var first = 0; first < Count && _distances[first] <= length && !IsFull;)
        {
            for (var state = first; state < Count && !IsFull; state++)
            {
                if (_isOnTheWay[state])
                {
                    TakeFree(state);
                }
            }

            var last = Count;
            for (; first < last && !IsFull; first++)
            {
                if (_isOnTheWay[first])
                {
                    Look(first);
                    if (_distances[first] < length)
                    {
                        _enabled.Clear();
                        AddEnabled(first, free: false, _enabled);
                        TakeEnabled(first);
                    }
                }
            }
        }

        if (!IsFull)
        {
            Tell();
        }
    }

    protected override void Reach(int state, int parent, int step)
    {
        _ways.Add(new Way(parent, step, state));
        if (state == _distances.Count)
        {
            var distance = parent < 0 ? 0 : _distances[parent] + System.Steps[step].Cost;
            _distances.Add(distance);
            _isOnTheWay.Add(distance + (rest?.Invoke(StateAt(state)) ?? 0) <= length);
        }
    }

    // What is taken between the last token of a sub-process and its end could as well be taken before that token went: nobody
    // would believe a run in which an event fires at a sub-process that is over.
    private void TakeFree(int state)
    {
        _enabled.Clear();
        AddEnabled(state, free: true, _enabled);
        if (_enabled.Exists(IsEnd))
        {
            _ = _enabled.RemoveAll(step => !IsEnd(step));
            _isOnTheWay[state] = false;
        }

        TakeEnabled(state);
    }

    private bool IsEnd(int step) => System.Steps[step].Kind == StepKind.Ends;

    private void TakeEnabled(int state)
    {
        foreach (var step in _enabled)
        {
            Take(state, step);
            if (UnsafeStep >= 0)
            {
                _seconds.Add((state, step));
                UnsafeStep = -1;
            }
        }
    }

    private void Look(int state)
    {
        if ((fault == ProblemKind.Deadlock && IsStuck(state)) || (fault == ProblemKind.SameEndTwice && IsBeforeOneEndTwice(state)))
        {
            _found.Add(state);
        }
    }

    private bool IsStuck(int state)
    {
        Enabled(state, _enabled);
        return _enabled.Count == 0 && !IsFinal(state);
    }

    private void Tell()
    {
        if (fault == ProblemKind.Livelock)
        {
            _found.AddRange(Completion.Endless(this));
        }

        if (fault == ProblemKind.Unsafe && _seconds.Count > 0)
        {
            // One more state, in which a place would hold two tokens.
            _found.Add(Count);
            _ways.AddRange(_seconds.Select(second => new Way(second.State, second.Step, Count)));
            _distances.Add(_seconds.Min(second => _distances[second.State] + System.Steps[second.Step].Cost));
        }

        if (_found.Count == 0)
        {
            return;
        }

        foreach (var way in FirstRun.To(System, _distances, _ways, _found))
        {
            if (way.To == Count)
            {
                (UnsafeStep, UnsafeState) = (way.Step, way.From);
            }
            else
            {
                Lead(way.To, way.From, way.Step);
                Found = way.To;
            }
        }
    }
}
