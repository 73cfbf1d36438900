using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Guided;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// The first of the shortest runs in document order, found element for element from one that is known: of each element that
/// might come before the next of that one it is asked whether a run as short goes on from there. So not all states need be
/// visited that are on the way of such runs.
/// </summary>
internal sealed class EarliestRun : IDisposable
{
    // Looks for the fault from the starts of a system on, within so many states, and events and activities.
    private readonly Func<TransitionSystem, int, int, StateSpace> _look;
    private readonly LeastToCome _rest;
    private readonly ProblemKind _fault;
    private readonly TransitionSystem _system;
    private readonly int _maxStates;
    private readonly DocumentOrder _order;
    private readonly FollowingSpace _space;

    // Then a run that is known may tell an event of a sub-process that is over, and where it goes on has to be asked.
    private readonly bool _hasScopes;

    // The states after what is settled, and the events and activities that have still to come by the run that is known.
    private List<int> _states = [];
    private List<FlowNode> _left = [];

    private int _spent;
    private bool _isFull;

    private EarliestRun(TransitionSystem system, int maxStates, StubbornSets stubborn, ProblemKind fault, LeastToCome rest, Func<TransitionSystem, int, int, StateSpace> look)
    {
        (_system, _maxStates, _fault, _rest, _look) = (system, maxStates, fault, rest, look);
        (_order, _space) = (new DocumentOrder(system), new FollowingSpace(system, maxStates, stubborn));
        _hasScopes = system.Steps.Any(step => step.Kind == StepKind.Ends);
    }

    private bool BringsSecondToken => _fault == ProblemKind.Unsafe && _space.UnsafeStep >= 0;

    /// <param name="known">A shortest run to a stuck state.</param>
    /// <returns>Null where it takes too many states.</returns>
    public static FaultyRun? ToDeadlock(TransitionSystem system, int maxStates, FaultyRun known)
    {
        // Where a second token may come the run that is found may not be the shortest.
        if (StubbornSets.Of(system) is not { WatchesSecondTokens: false } stubborn)
        {
            return null;
        }

        using var earliest = new EarliestRun(
            system, maxStates, stubborn, ProblemKind.Deadlock, LeastRest.ToCome(system), (from, states, within) => Search.ForStuck(from, states, stubborn, within));
        return earliest.Find(known);
    }

    /// <param name="known">A shortest run to two tokens that meet, in one place or before one end event.</param>
    /// <returns>Null where it takes too many states.</returns>
    public static FaultyRun? ToMeeting(TransitionSystem system, int maxStates, FaultyRun known, LeastToMeet rest)
    {
        if (StubbornSets.Of(system) is not { } stubborn)
        {
            return null;
        }

        var fault = known.Second is null ? ProblemKind.SameEndTwice : ProblemKind.Unsafe;
        using var earliest = new EarliestRun(
            system, maxStates, stubborn, fault, rest.Of, (from, states, within) => Search.ForMeeting(from, states, rest, known.Second is null, within));
        return earliest.Find(known);
    }

    public void Dispose() => _space.Dispose();

    private FaultyRun? Find(FaultyRun known)
    {
        _left = Told(known);
        Begin(known.Run);
        while (_left.Count > 0 && !_isFull)
        {
            if (!Settle())
            {
                return null;
            }

            if (_left.Count == 0 && BringsSecondToken)
            {
                return FaultyRun.Of(_space, _space.UnsafeState, _space.UnsafeStep);
            }
        }

        return !_isFull && Look(_states, 0) is var (before, onwards)
            ? onwards with { Run = before with { Steps = [.. before.Steps, .. onwards.Run.Steps] } }
            : null;
    }

    private void Begin(Run known)
    {
        foreach (var starts in Enumerable.Range(0, _system.Starts.Count).GroupBy(start => _order.Of(_system.Starts[start].Events)).OrderBy(starts => starts.Key))
        {
            _states = _space.Begin(starts);
            _isFull |= _space.IsFull;
            if (starts.Key == _order.Of(known.Starts) || _isFull || IsAsShort(_states, _left.Count))
            {
                return;
            }
        }
    }

    // Whether the next element was found.
    private bool Settle()
    {
        foreach (var element in _space.Next(_states).OrderBy(_order.Of))
        {
            var isKnown = !_hasScopes && ReferenceEquals(element, _left[0]);
            var after = _space.After(_states, element);
            _isFull |= _space.IsFull;
            if (isKnown || _isFull || IsAsShort(after, _left.Count - 1))
            {
                _states = after;
                _left = isKnown ? _left[1..] : _left;
                return true;
            }
        }

        return false;
    }

    private bool IsAsShort(List<int> states, int length)
    {
        if (length == 0 && BringsSecondToken)
        {
            _left = [];
            return true;
        }

        if (Look(states, length) is not var (_, onwards))
        {
            return false;
        }

        _left = Told(onwards);
        return true;
    }

    // How it goes on from one of the states.
    private (Run Before, FaultyRun Onwards)? Look(List<int> states, int length)
    {
        var hopeful = _space.Within(states, _rest, length);
        if (hopeful.Count == 0)
        {
            return null;
        }

        using var seen = _look(_system with { Starts = [.. hopeful.Select(state => new StartOption([], _space.Marked(state)))] }, _maxStates - _spent, length);
        _spent += seen.Count;
        var (at, step) = _fault switch
        {
            ProblemKind.Deadlock => (seen.Deadlock, -1),
            ProblemKind.Unsafe => (seen.UnsafeState, seen.UnsafeStep),
            _ => (seen.EndTwice, -1),
        };
        if (at < 0)
        {
            _isFull |= !seen.IsWhole;
            return null;
        }

        return (Run.To(_space, hopeful[seen.WayTo(at).Start]), FaultyRun.Of(seen, at, step));
    }

    private static List<FlowNode> Told(FaultyRun faulty) =>
        [.. faulty.Reordered().Run.Steps.Append(faulty.Second).OfType<Step>().Where(step => !step.IsFree).Select(step => step.Element)];
}
