using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Comparing.Matching;

/// <summary>All items of one model.</summary>
internal sealed class ItemSet
{
    private readonly Dictionary<string, DiffItem> _byId = new(StringComparer.Ordinal);
    private readonly List<DiffItem> _items = [];
    private readonly BpmnDocument _document;

    public ItemSet(BpmnDocument document)
    {
        _document = document;
        Add(document.Root, null);
        foreach (var item in _items.Where(item => item.Id.Length > 0))
        {
            _ = _byId.TryAdd(item.Id, item);
        }

        foreach (var item in _items)
        {
            Connect(item);
        }
    }

    /// <summary>In document order.</summary>
    public IReadOnlyList<DiffItem> Items => _items;

    /// <summary>Whether the element is compared by itself and not as a part of <paramref name="holder"/>.</summary>
    public static bool IsItem(XmlElement element, XmlElement holder) => element.Namespace == BpmnNamespaces.Model
        && (holder.IsBpmn("definitions")
            ? element.LocalName is not ("import" or "extension" or "documentation" or "extensionElements" or "relationship")
            : FlowNodeKinds.TryParse(element.LocalName, out _)
                || element.LocalName is "sequenceFlow" or "messageFlow" or "association" or "textAnnotation" or "group"
                    or "dataObject" or "dataObjectReference" or "dataStoreReference" or "lane" or "participant");

    /// <summary>Whether the element only holds items and says nothing itself.</summary>
    public static bool IsHolder(XmlElement element) => element.IsBpmn("laneSet") || element.IsBpmn("childLaneSet");

    /// <summary>The item with this id, the first of several; null when there is none.</summary>
    public DiffItem? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Whether this is the id of something that is no item, such as a data input.</summary>
    public bool IsPart(string? id) => id is not null && Find(id) is null && _document.Find(id) is not null;

    // Recursion is bounded: the reader bounds the depth, and the compiler that of its blocks.
    private void Add(XmlElement holder, DiffItem? container)
    {
        foreach (var child in holder.Elements)
        {
            if (IsHolder(child))
            {
                Add(child, container);
            }
            else if (IsItem(child, holder) || (IsHolder(holder) && child.IsBpmn("lane")))
            {
                var item = new DiffItem(child, container, _items.Count);
                _items.Add(item);
                Add(child, item);
            }
        }
    }

    // Inner lanes come after the lanes around, so that the innermost stays.
    private void Connect(DiffItem item)
    {
        if (item.Kind == "lane")
        {
            foreach (var reference in item.Element.Elements)
            {
                if (reference.IsBpmn("flowNodeRef") && Find(BpmnReference.LocalPart(reference.Text)) is { } node)
                {
                    node.Lane = item;
                }
            }
        }

        Find(item.AnchorId)?.Anchored.Add(item);
        if (item.IsEdge)
        {
            Find(item.SourceId)?.Edges.Add(item);
            Find(item.TargetId)?.Edges.Add(item);
        }
    }
}
