using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>Finds the gateway in which all branches of a splitting gateway end, and nothing else does.</summary>
internal sealed class BlockFinder
{
    private const int MaxDepth = 200;

    private readonly Dictionary<FlowNode, FlowNode?> _joins = [];

    public static bool IsSplit(FlowNode node) => node.Kind.IsGateway() && node.Outgoing.Count > 1;

    /// <summary>Null when the branches do not end together, or something else ends there too.</summary>
    public FlowNode? JoinOf(FlowNode split) => JoinOf(split, 0);

    private FlowNode? JoinOf(FlowNode split, int depth)
    {
        if (_joins.TryGetValue(split, out var known))
        {
            return known;
        }

        // Seen again on the way means a loop, which is no block.
        _joins[split] = null;
        if (depth > MaxDepth)
        {
            return null;
        }

        var ends = split.Outgoing.Select(flow => EndOf(flow.Target, depth)).Distinct().ToArray();
        return _joins[split] = ends is [{ } join] && join.Incoming.Count == split.Outgoing.Count && !IsSplit(join) ? join : null;
    }

    // The first node on the way that has several ways in and does not end a block that began on this way.
    private FlowNode? EndOf(FlowNode? node, int depth)
    {
        var seen = new HashSet<FlowNode>();
        while (node is not null && seen.Add(node))
        {
            if (node.Incoming.Count > 1)
            {
                return node.Kind.IsGateway() ? node : null;
            }

            node = node.Outgoing.Count switch
            {
                0 => null,
                1 => node.Outgoing[0].Target,
                _ => IsSplit(node) ? JoinOf(node, depth + 1) is { Outgoing: [var after] } ? after.Target : null : null,
            };
        }

        return null;
    }
}
