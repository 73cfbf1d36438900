using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A reference from one element to another by id.</summary>
/// <param name="Holder">The element that refers.</param>
/// <param name="Name">The attribute.</param>
/// <param name="Target">The id without prefix.</param>
internal sealed record BpmnReference(XmlElement Holder, string Name, string Target)
{
    /// <summary>What follows the prefix of a qualified name.</summary>
    public static string? LocalPart(string? name) => name?[(name.LastIndexOf(':') + 1)..].Trim();

    /// <summary>
    /// Adds the references without which a model has no shape: ends of flows, hosts of boundary events, elements of shapes
    /// and edges. A plane may name a process that is gone: engines accept it, and many files have it.
    /// </summary>
    public static void AddOf(XmlElement element, List<BpmnReference> references)
    {
        switch (element.LocalName)
        {
            case "sequenceFlow" or "messageFlow" when element.Namespace == BpmnNamespaces.Model:
                Add(element, "sourceRef", references);
                Add(element, "targetRef", references);
                break;
            case "boundaryEvent" when element.Namespace == BpmnNamespaces.Model:
                Add(element, "attachedToRef", references);
                break;
            case "BPMNShape" or "BPMNEdge" when element.Namespace == BpmnNamespaces.Diagram:
                Add(element, "bpmnElement", references);
                break;
            default:
                break;
        }
    }

    private static void Add(XmlElement element, string name, List<BpmnReference> references)
    {
        if (LocalPart(element.Attribute(name)) is { Length: > 0 } target)
        {
            references.Add(new BpmnReference(element, name, target));
        }
    }
}
