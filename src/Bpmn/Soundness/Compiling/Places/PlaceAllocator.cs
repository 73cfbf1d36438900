using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Soundness.Compiling.Starts;

namespace ProcOS.Bpmn.Soundness.Compiling.Places;

/// <summary>Gives every element its places, in document order, so that what a sub-process holds is one range.</summary>
internal static class PlaceAllocator
{
    // Recursion is bounded by the depth that the reader accepts.
    public static PlaceRange Allocate(SystemBuilder builder, FlowScope scope)
    {
        var from = builder.Places.Count;
        var begins = !scope.Nodes.Any(node => node.Kind == FlowNodeKind.StartEvent);
        foreach (var node in scope.Nodes)
        {
            _ = builder.AddSite(node);
        }

        foreach (var node in scope.Nodes)
        {
            if (node is { Kind: FlowNodeKind.BoundaryEvent, AttachedTo: { } host } && !node.Means(Compensation.Definition, builder.Profile))
            {
                builder.SiteOf(host).Boundaries.Add(builder.SiteOf(node));
            }

            if (EventSubProcesses.IsArmed(node, builder.Profile))
            {
                builder.SiteOf(node).Armed = builder.AddPlace(PlaceKind.Armed, node);
            }
        }

        foreach (var node in scope.Nodes)
        {
            if (!node.IsForCompensation)
            {
                Allocate(builder, builder.SiteOf(node), begins);
            }
        }

        var range = new PlaceRange(from, builder.Places.Count);
        builder.SetContent(scope, range);
        return range;
    }

    private static void Allocate(SystemBuilder builder, Site site, bool begins)
    {
        var node = site.Node;
        site.Inputs = Inputs(builder, node, begins);
        site.Choice = Branches.Allocate(builder, node);
        if (node.Kind == FlowNodeKind.InclusiveGateway && site.Inputs.Length > 1 && builder.Profile == SoundnessProfile.Camunda7)
        {
            site.Waiting = [.. node.Incoming.Select(flow => builder.AddPlace(PlaceKind.Waiting, node, flow))];
        }

        var opens = SubProcesses.IsOpen(builder, node);
        var armed = site.Boundaries.Exists(boundary => !boundary.Node.IsInterrupting);
        if (!opens && !armed && (site.Boundaries.Count == 0 || site.Inputs.Length < 2))
        {
            return;
        }

        var from = builder.Places.Count;
        site.Running = builder.AddPlace(PlaceKind.Running, node);
        foreach (var boundary in site.Boundaries.Where(boundary => !boundary.Node.IsInterrupting))
        {
            boundary.Armed = builder.AddPlace(PlaceKind.Armed, boundary.Node);
        }

        if (opens)
        {
            site.Content = Allocate(builder, node.Inner!);
        }

        site.Region = new PlaceRange(from, builder.Places.Count);
    }

    private static int[] Inputs(SystemBuilder builder, FlowNode node, bool begins)
    {
        var inputs = new List<int>(node.Incoming.Count);
        if (LinkEvents.IsTarget(node, builder.Profile))
        {
            builder.SiteOf(node).Link = builder.AddPlace(PlaceKind.Link, node);
            inputs.Add(builder.SiteOf(node).Link);
        }
        else if (node.Incoming.Count == 0 && ScopeStarts.IsEntry(builder, node, begins))
        {
            inputs.Add(builder.AddPlace(ScopeStarts.EntryKind(builder, node), node));
        }

        foreach (var flow in node.Incoming)
        {
            if (!EventGateways.Chooses(builder, flow))
            {
                inputs.Add(builder.AddPlace(PlaceKind.Flow, node, flow));
            }
        }

        return [.. inputs];
    }
}
