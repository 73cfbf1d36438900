using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>A reference from one element to another by id.</summary>
/// <param name="Holder">The element that refers.</param>
/// <param name="Name">The attribute.</param>
/// <param name="Target">The id without prefix.</param>
internal sealed record BpmnReference(XmlElement Holder, string Name, string Target)
{
    private static readonly string[] OfFlows = ["sourceRef", "targetRef"];
    private static readonly string[] OfBoundaries = ["attachedToRef"];
    private static readonly string[] OfShapes = ["bpmnElement"];

    /// <summary>What follows the prefix of a qualified name.</summary>
    public static string? LocalPart(string? name) => name?[(name.LastIndexOf(':') + 1)..].Trim();

    /// <summary>
    /// The references without which a model has no shape: ends of flows, hosts of boundary events, elements of shapes
    /// and edges. A plane may name a process that is gone: engines accept it, and many files have it.
    /// </summary>
    public static IEnumerable<BpmnReference> Of(XmlElement element)
    {
        var names = (element.Namespace, element.LocalName) switch
        {
            (BpmnNamespaces.Model, "sequenceFlow" or "messageFlow") => OfFlows,
            (BpmnNamespaces.Model, "boundaryEvent") => OfBoundaries,
            (BpmnNamespaces.Diagram, "BPMNShape" or "BPMNEdge") => OfShapes,
            _ => [],
        };
        foreach (var name in names)
        {
            if (LocalPart(element.Attribute(name)) is { Length: > 0 } target)
            {
                yield return new BpmnReference(element, name, target);
            }
        }
    }
}
