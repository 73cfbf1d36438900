using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>
/// A choice of so many flows that not each set of them can be a step: they are taken or left one after the other, at no cost.
/// A token that chooses remembers whether any was taken, as one has to be.
/// </summary>
internal sealed class Choice
{
    private readonly FlowNode _node;
    private readonly List<SequenceFlow> _flows;
    private readonly SequenceFlow? _otherwise;
    private readonly int[] _none;
    private readonly int[] _some;

    private Choice(FlowNode node, List<SequenceFlow> flows, SequenceFlow? otherwise, int[] none, int[] some) =>
        (_node, _flows, _otherwise, _none, _some) = (node, flows, otherwise, none, some);

    /// <summary>Where the choice begins.</summary>
    public int First => _none.Length > 0 ? _none[0] : _some[0];

    /// <param name="taken">Whether another flow is taken always, so that all of these may be left.</param>
    public static Choice Allocate(SystemBuilder builder, FlowNode node, List<SequenceFlow> flows, bool taken, SequenceFlow? otherwise)
    {
        int[] Places(int count) => [.. Enumerable.Range(0, count).Select(_ => builder.AddPlace(PlaceKind.Choosing, node))];
        var none = Places(taken ? 0 : flows.Count);
        return new Choice(node, flows, taken ? null : otherwise, none, Places(flows.Count));
    }

    /// <summary>The places from which a token that chooses can come to the flow.</summary>
    public IEnumerable<int> Before(SequenceFlow flow)
    {
        var at = ReferenceEquals(flow, _otherwise) ? _flows.Count - 1 : _flows.IndexOf(flow);
        return ReferenceEquals(flow, _otherwise) ? _none : _none.Take(at + 1).Concat(_some.Take(at + 1));
    }

    public void Emit(SystemBuilder builder)
    {
        for (var i = 0; i < _flows.Count; i++)
        {
            var (flow, isLast) = (builder.PlaceOf(_flows[i]), i == _flows.Count - 1);
            int[] some = isLast ? [] : [_some[i + 1]];
            if (_none.Length > 0)
            {
                Add(builder, _none[i], [flow, .. some]);
                if (!isLast)
                {
                    Add(builder, _none[i], [_none[i + 1]]);
                }
                else if (_otherwise is not null)
                {
                    Add(builder, _none[i], [builder.PlaceOf(_otherwise)]);
                }
            }

            if (i > 0 || _none.Length == 0)
            {
                Add(builder, _some[i], [flow, .. some]);
                Add(builder, _some[i], some);
            }
        }
    }

    private void Add(SystemBuilder builder, int from, int[] to) => builder.Add(new Step(_node, StepKind.Chooses, 0, [from], to));
}
