using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Fixing;

/// <summary>Takes flows and nodes out of a model together with their drawing, unless something else refers to them.</summary>
internal static class FlowRemoval
{
    /// <summary>Removes a flow and its line.</summary>
    /// <returns>False, and nothing noted, where something else refers to the flow.</returns>
    public static bool TryRemove(BpmnDocument document, SequenceFlow flow, TreeEdits edits) =>
        TryRemove(document, [flow.Element], edits);

    /// <summary>Removes a node with its only way out; its only way in gets the line of both.</summary>
    /// <returns>False, and nothing noted, where something besides the two flows refers to what would go.</returns>
    public static bool TryBypass(BpmnDocument document, FlowNode node, TreeEdits edits)
    {
        var (into, outOf) = (node.Incoming[0], node.Outgoing[0]);
        if (outOf.Target is not { } target || !TryRemove(document, [node.Element, outOf.Element], edits))
        {
            return false;
        }

        edits.SetAttribute(into.Element, "targetRef", target.Id);
        if (document.Diagram.Edges.TryGetValue(into.Id, out var kept) && document.Diagram.Edges.TryGetValue(outOf.Id, out var dropped))
        {
            edits.SetContent(kept.Element,
            [
                .. kept.Element.Elements.Where(IsWaypoint),
                .. dropped.Element.Elements.Where(IsWaypoint),
                .. kept.Element.Content.Where(child => child is not XmlElement element || !IsWaypoint(element)),
            ]);
        }

        return true;
    }

    private static bool TryRemove(BpmnDocument document, XmlElement[] removed, TreeEdits edits)
    {
        var ids = Array.ConvertAll(removed, element => element.Attribute("id"));
        var along = new List<XmlElement>(removed);
        foreach (var element in document.Root.DescendantsAndSelf())
        {
            if (removed.Contains(element) || !Array.Exists(ids, id => id is null || RefersTo(element, id)))
            {
                continue;
            }

            if (GoesAlong(element))
            {
                along.Add(element);
            }
            else if (!element.IsBpmn("sequenceFlow"))
            {
                return false;
            }
        }

        along.ForEach(edits.Remove);
        return true;
    }

    internal static bool RefersTo(XmlElement element, string id) =>
        element.Attributes.Any(attribute => attribute.LocalName != "id" && BpmnReference.LocalPart(attribute.Value) == id)
        || (element.LocalName is "incoming" or "outgoing" || element.LocalName.EndsWith("Ref", StringComparison.Ordinal))
            && BpmnReference.LocalPart(element.Text) == id;

    private static bool GoesAlong(XmlElement element) =>
        element.IsBpmn("incoming")
        || element.IsBpmn("outgoing")
        || element.IsBpmn("flowNodeRef")
        || (element.Namespace == BpmnNamespaces.Diagram && element.LocalName is "BPMNShape" or "BPMNEdge");

    private static bool IsWaypoint(XmlElement element) => element.Is(BpmnNamespaces.DiagramInterchange, "waypoint");
}
