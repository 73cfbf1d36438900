using ProcOS.Bpmn.Layout.Planes;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout;

/// <summary>What of a document has to be drawn: every element with an id that a diagram can show, the first of those with one id.</summary>
internal sealed class DiagramContent
{
    private static readonly IReadOnlyList<Link> NoLinks = [];

    private readonly Dictionary<string, List<Link>> _linksById = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedDataObjects = new(StringComparer.Ordinal);

    public DiagramContent(BpmnDocument document)
    {
        Document = document;
        foreach (var element in document.ElementsOf("association"))
        {
            Add(element, Reference(element.Attribute("sourceRef")), Reference(element.Attribute("targetRef")));
        }

        foreach (var element in document.ElementsOf("dataInputAssociation"))
        {
            Add(element, Reference(element.Child("sourceRef")?.Text), OwnerId(element));
        }

        foreach (var element in document.ElementsOf("dataOutputAssociation"))
        {
            Add(element, OwnerId(element), Reference(element.Child("targetRef")?.Text));
        }

        foreach (var element in document.ElementsOf("dataObjectReference"))
        {
            _usedDataObjects.Add(Reference(element.Attribute("dataObjectRef")));
        }

        Planes = new PlanePlan(this);
    }

    /// <summary>Which diagram shows what.</summary>
    public PlanePlan Planes { get; }

    public BpmnDocument Document { get; }

    public List<Link> Links { get; } = [];

    public IReadOnlyList<Link> LinksOf(string id) => _linksById.TryGetValue(id, out var links) ? links : NoLinks;

    /// <summary>Data and annotations directly in a scope or collaboration.</summary>
    public IEnumerable<XmlElement> Artifacts(XmlElement scope)
    {
        foreach (var element in scope.Elements)
        {
            if (element.Namespace != BpmnNamespaces.Model)
            {
                continue;
            }

            if (element.LocalName == "ioSpecification")
            {
                foreach (var data in element.Elements)
                {
                    if (data.LocalName is "dataInput" or "dataOutput" && IsNamed(data))
                    {
                        yield return data;
                    }
                }
            }
            else if (IsArtifact(element) && IsNamed(element))
            {
                yield return element;
            }
        }
    }

    /// <summary>Whether there is anything to show in a scope.</summary>
    public bool IsFilled(FlowScope scope)
    {
        if (scope.Nodes.Count > 0)
        {
            return true;
        }

        foreach (var _ in Artifacts(scope.Element))
        {
            return true;
        }

        return false;
    }

    public bool IsNamed(XmlElement element) =>
        element.Attribute("id") is { Length: > 0 } id && ReferenceEquals(Document.Find(id), element);

    public static string Reference(string? name) => BpmnReference.LocalPart(name) ?? string.Empty;

    // A data object is shown by its references; files of older tools show the object itself.
    private bool IsArtifact(XmlElement element) => element.LocalName switch
    {
        "dataObjectReference" or "dataStoreReference" or "textAnnotation" => true,
        "dataObject" => element.Attribute("id") is { } id && !_usedDataObjects.Contains(id)
            && (_linksById.ContainsKey(id) || Document.Diagram.Shapes.ContainsKey(id)),
        _ => false,
    };

    private string OwnerId(XmlElement association) => Document.ParentOf(association)?.Attribute("id") ?? string.Empty;

    private void Add(XmlElement element, string source, string target)
    {
        if (source.Length == 0 || target.Length == 0 || !IsNamed(element))
        {
            return;
        }

        var link = new Link(element, source, target);
        Links.Add(link);
        foreach (var end in source == target ? [source] : new[] { source, target })
        {
            if (!_linksById.TryGetValue(end, out var links))
            {
                _linksById.Add(end, links = []);
            }

            links.Add(link);
        }
    }
}
