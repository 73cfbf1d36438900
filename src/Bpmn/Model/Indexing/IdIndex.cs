using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Indexing;

/// <summary>
/// The elements of BPMN and its diagrams by id, and what is wrong with ids and references to them. White space around an
/// id is no part of it, as in the schema's type ID.
/// </summary>
internal sealed class IdIndex
{
    private readonly Dictionary<string, XmlElement> _byId = new(StringComparer.Ordinal);
    private readonly List<XmlElement> _duplicates = [];

    public IdIndex(XmlElement root)
    {
        var references = new List<BpmnReference>();
        Add(root, references);
        references.RemoveAll(reference => _byId.ContainsKey(reference.Target));
        BrokenReferences = references;
    }

    /// <summary>How many elements of BPMN and its diagrams there are.</summary>
    public int Count { get; private set; }

    /// <summary>Those whose id an earlier element has.</summary>
    public IReadOnlyList<XmlElement> Duplicates => _duplicates;

    public IReadOnlyList<BpmnReference> BrokenReferences { get; }

    public XmlElement? Find(string id) => _byId.GetValueOrDefault(id.Trim());

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Add(XmlElement element, List<BpmnReference> references)
    {
        if (element.Namespace is BpmnNamespaces.Model or BpmnNamespaces.Diagram)
        {
            Count++;
            BpmnReference.AddOf(element, references);
            if (element.Attribute("id")?.Trim() is { Length: > 0 } id && !_byId.TryAdd(id, element))
            {
                _duplicates.Add(element);
            }
        }

        foreach (var child in element.Elements)
        {
            Add(child, references);
        }
    }
}
