using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>How tokens come into a node and leave it.</summary>
internal static class Outflow
{
    /// <summary>The places before a node, one for each flow that enters it.</summary>
    public static IEnumerable<string> Entries(FlowNode node) => node.Incoming.Select(flow => flow.Id).Append("^" + node.Id);

    /// <summary>Out of an activity or event: see case 3 of the decided cases. None flows out: the token ends.</summary>
    public static IEnumerable<Marking> Leave(FlowNode node, Marking marking)
    {
        if (node.Outgoing.Count == 0)
        {
            return [marking];
        }

        var always = node.Outgoing.Where(flow => flow.Condition is null && !flow.IsDefault).ToArray();
        var conditional = node.Outgoing.Where(flow => flow.Condition is not null && !flow.IsDefault).ToArray();
        var ways = Subsets(conditional).Select(taken => always.Concat(taken).ToArray()).Where(taken => taken.Length > 0);
        var otherwise = always.Length == 0 ? node.Outgoing.Where(flow => flow.IsDefault).Select(flow => new[] { flow }) : [];
        return ways.Concat(otherwise).Select(taken => Put(marking, taken));
    }

    public static IEnumerable<Marking> LeaveByAny(FlowNode node, Marking marking) => node.Outgoing.Count == 0
        ? [marking]
        : node.Outgoing.Select(flow => marking.Put(flow.Id));

    public static Marking LeaveByAll(FlowNode node, Marking marking) => Put(marking, node.Outgoing);

    /// <summary>Any flows that are not the default, one at least; or the default alone.</summary>
    public static IEnumerable<Marking> LeaveBySome(FlowNode node, Marking marking) => node.Outgoing.Count == 0
        ? [marking]
        : Subsets([.. node.Outgoing.Where(flow => !flow.IsDefault)])
            .Where(taken => taken.Length > 0)
            .Concat(node.Outgoing.Where(flow => flow.IsDefault).Select(flow => new[] { flow }))
            .Select(taken => Put(marking, taken));

    private static Marking Put(Marking marking, IEnumerable<SequenceFlow> flows) =>
        flows.Aggregate(marking, (now, flow) => now.Put(flow.Id));

    private static IEnumerable<SequenceFlow[]> Subsets(SequenceFlow[] flows) => Enumerable
        .Range(0, 1 << flows.Length)
        .Select(bits => flows.Where((_, i) => (bits >> i & 1) == 1).ToArray());
}
