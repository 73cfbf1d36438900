using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Flows;

/// <summary>
/// From which places of its scope a token can come to an inclusive join, by sequence flows and links. Paths through
/// boundary events do not count; a token inside of a sub-process counts as one in the sub-process.
/// </summary>
internal static class InclusiveReach
{
    /// <summary>All places from which a path leads to the gateway, those before it included (Camunda 7).</summary>
    public static int[] Of(SystemBuilder builder, FlowNode gateway)
    {
        var places = new HashSet<int>();
        var seen = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance) { gateway };
        var open = new Stack<FlowNode>();
        places.UnionWith(builder.SiteOf(gateway).Inputs);
        PushSources(builder, gateway, places, seen, open);
        Close(builder, places, seen, open);
        return [.. places.Order()];
    }

    /// <summary>All places from which a path leads to the flow that does not visit the gateway (BPMN).</summary>
    public static int[] Before(SystemBuilder builder, SequenceFlow flow, FlowNode gateway)
    {
        var places = new HashSet<int>();
        var seen = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance) { gateway };
        var open = new Stack<FlowNode>();
        if (builder.PlaceOf(flow) is var own and >= 0)
        {
            _ = places.Add(own);
        }

        PushSource(builder, flow, places, seen, open);
        Close(builder, places, seen, open);
        return [.. places.Order()];
    }

    private static void Close(SystemBuilder builder, HashSet<int> places, HashSet<FlowNode> seen, Stack<FlowNode> open)
    {
        while (open.TryPop(out var node))
        {
            var site = builder.SiteOf(node);
            places.UnionWith(site.Inputs);
            places.UnionWith(site.Waiting);
            if (site.Running >= 0)
            {
                _ = places.Add(site.Running);
            }

            PushSources(builder, node, places, seen, open);
        }
    }

    private static void PushSource(SystemBuilder builder, SequenceFlow flow, HashSet<int> places, HashSet<FlowNode> seen, Stack<FlowNode> open)
    {
        if (flow.Source is not { } source)
        {
            return;
        }

        if (builder.SiteOf(source).Choice is { } choice)
        {
            places.UnionWith(choice.Before(flow));
        }

        if (seen.Add(source))
        {
            open.Push(source);
        }
    }

    private static void PushSources(SystemBuilder builder, FlowNode node, HashSet<int> places, HashSet<FlowNode> seen, Stack<FlowNode> open)
    {
        foreach (var flow in node.Incoming)
        {
            PushSource(builder, flow, places, seen, open);
        }

        if (LinkEvents.IsTarget(node, builder.Profile))
        {
            foreach (var source in LinkEvents.SourcesOf(node, builder.Profile).Where(seen.Add))
            {
                open.Push(source);
            }
        }
    }
}
