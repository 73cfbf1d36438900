using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Indexing;

/// <summary>The way up, which the tree itself does not have.</summary>
internal sealed class ParentIndex
{
    private readonly Dictionary<XmlElement, XmlElement> _parents = new(ReferenceEqualityComparer.Instance);

    public ParentIndex(XmlElement root) => Add(root);

    public XmlElement? Of(XmlElement element) => _parents.GetValueOrDefault(element);

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Add(XmlElement parent)
    {
        foreach (var child in parent.Elements)
        {
            // A tree that shares one element in two places, as a changed one may, keeps the first.
            _ = _parents.TryAdd(child, parent);
            Add(child);
        }
    }
}
