using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Wide;

namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// The states through which a run of some length may lead to what is looked for, breadth first. Of several such runs it finds
/// the one that the search of all states finds, as it leaves out none that is on the way of any.
/// </summary>
internal sealed class LimitedSpace(TransitionSystem system, int maxStates, LeastToCome rest, int length)
    : WideSpace(system, maxStates, keepEdges: false)
{
    private int _distance;

    protected override int StatesBesideDeadlock => StopsAtEndTwice ? int.MaxValue : 0;

    protected override bool IsFollowed(int state) => _distance + rest(StateAt(state)) <= length;

    protected override void ExpandPaid(int first, int last)
    {
        base.ExpandPaid(first, last);
        _distance++;
    }
}
