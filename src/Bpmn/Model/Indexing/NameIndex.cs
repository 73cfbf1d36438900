using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Indexing;

/// <summary>The elements of the BPMN model namespace by local name, in document order.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<XmlElement>> _byName = new(StringComparer.Ordinal);

    public NameIndex(XmlElement root) => Add(root);

    public IReadOnlyList<XmlElement> Of(string localName) => _byName.TryGetValue(localName, out var elements) ? elements : [];

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Add(XmlElement element)
    {
        if (element.Namespace == BpmnNamespaces.Model)
        {
            if (!_byName.TryGetValue(element.LocalName, out var same))
            {
                _byName.Add(element.LocalName, same = []);
            }

            same.Add(element);
        }

        foreach (var child in element.Elements)
        {
            Add(child);
        }
    }
}
