using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that opens whenever tokens are before it asks nothing any more. Keeps all four properties.
/// <list type="bullet">
/// <item>By paths: each place from which a token can come to one of its flows is one from which it can come to all. Then no
/// token keeps it closed, whichever flow is filled, and what fills several of its flows may fill one.</item>
/// <item>By arrival: what fills its flows does so when no token is there or can come, and none comes before it has opened;
/// which places may be marked together tells. Then the last of the tokens that came together opens it.</item>
/// <item>A choice among many flows that all lead to the join is one step: until it has ended the join stays closed.</item>
/// </list>
/// </summary>
internal static class InclusiveBlocks
{
    /// <summary>The places that may now fit another rule.</summary>
    public static List<int> Apply(NetGraph net)
    {
        var touched = new List<int>();
        Concurrency? concurrency = null;
        foreach (var join in net.Joins.ToArray())
        {
            if (InclusiveBlock.Of(net, join) is { } block && (block.IsOpenByPaths() || block.IsOpenByArrival(() => concurrency ??= Concurrency.Of(net.System))))
            {
                touched.AddRange(block.Open());
            }
        }

        return touched;
    }
}
