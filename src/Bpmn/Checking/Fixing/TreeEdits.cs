using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Fixing;

/// <summary>
/// Changes of single elements of one tree, applied together. The later change of an element wins over the earlier, and a
/// removed element stays removed.
/// </summary>
internal sealed class TreeEdits
{
    private readonly Dictionary<XmlElement, Func<XmlElement, XmlElement?>> _changes = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => _changes.Count == 0;

    public void Remove(XmlElement element) => _changes[element] = _ => null;

    /// <summary>Drops an attribute without namespace.</summary>
    public void RemoveAttribute(XmlElement element, string name) =>
        Change(element, now => now.WithAttributes([.. now.Attributes.Where(attribute => !attribute.Is(string.Empty, name))]));

    /// <summary>Gives an attribute without namespace another value, in its place; adds it where it is missing.</summary>
    public void SetAttribute(XmlElement element, string name, string value) => Change(element, now =>
        now.WithAttributes(now.Attribute(name) is null
            ? [.. now.Attributes, new XmlAttr(name, value)]
            : [.. now.Attributes.Select(attribute => attribute.Is(string.Empty, name) ? new XmlAttr(name, value) : attribute)]));

    /// <summary>Puts other content into an element; changes noted for its present children still apply where they stay.</summary>
    public void SetContent(XmlElement element, IReadOnlyList<XmlNode> content) => Change(element, now => now.WithContent(content));

    public BpmnDocument Apply(BpmnDocument document) =>
        IsEmpty ? document : document.WithRoot(Apply(document.Root) ?? document.Root);

    private void Change(XmlElement element, Func<XmlElement, XmlElement?> change) =>
        _changes[element] = _changes.TryGetValue(element, out var earlier)
            ? now => earlier(now) is { } changed ? change(changed) : null
            : change;

    // Recursion is bounded by the depth that the reader accepts.
    private XmlElement? Apply(XmlElement element)
    {
        var own = element;
        if (_changes.TryGetValue(element, out var change))
        {
            if (change(element) is not { } changed)
            {
                return null;
            }

            own = changed;
        }

        List<XmlNode>? content = null;
        for (var i = 0; i < own.Content.Count; i++)
        {
            var node = own.Content[i];
            var now = node is XmlElement child ? Apply(child) : node;
            if (content is null && !ReferenceEquals(now, node))
            {
                content = [.. own.Content.Take(i)];
            }

            if (content is not null && now is not null)
            {
                content.Add(now);
            }
        }

        return content is null ? own : own.WithContent(content);
    }
}
