using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Layout.Planes;

/// <summary>
/// Which diagram shows what: those of the file stay, by what they are of, and each sub-process that the file shows closed
/// has one for its content. Where a line leads into a sub-process it is opened: no line can end on two diagrams.
/// </summary>
internal sealed class PlanePlan
{
    private readonly DiagramContent _content;
    private readonly List<string> _ids = [];
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XmlElement> _poolOf = new(StringComparer.Ordinal);

    public PlanePlan(DiagramContent content)
    {
        _content = content;
        FindClosed();
        OpenWhereLinesLeadIn();
        foreach (var participant in content.Document.ElementsOf("participant"))
        {
            if (content.IsNamed(participant))
            {
                _ = _poolOf.TryAdd(DiagramContent.Reference(participant.Attribute("processRef")), participant);
            }
        }

        Main = Usual();
        foreach (var plane in content.Document.Diagram.Planes)
        {
            if (plane.ElementId is { } id && !_ids.Contains(id) && CanHold(id))
            {
                _ids.Add(id);
            }
        }

        Main = _ids.Contains(Main) || _ids.TrueForAll(_closed.Contains) ? Main : _ids.Find(id => !_closed.Contains(id))!;
        if (!_ids.Contains(Main))
        {
            _ids.Insert(0, Main);
        }

        foreach (var id in _closed)
        {
            if (!_ids.Contains(id))
            {
                _ids.Add(id);
            }
        }
    }

    /// <summary>What the diagram is of that shows whatever has none of its own; empty for a file with nothing to show.</summary>
    public string Main { get; }

    /// <summary>What each diagram is of, in the order of the file.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Whether the content of a sub-process is on a diagram of its own.</summary>
    public bool IsClosed(string subProcess) => _closed.Contains(subProcess);

    /// <summary>The diagram that shows an element: by what is around it.</summary>
    public string Of(XmlElement element)
    {
        if (_ids.Count == 1)
        {
            return Main;
        }

        for (var at = element; _content.Document.ParentOf(at) is { } around; at = around)
        {
            var id = around.Attribute("id") ?? string.Empty;
            if (_closed.Contains(id))
            {
                return id;
            }

            if (around.IsBpmn("process") && _poolOf.TryGetValue(id, out var pool))
            {
                return Of(pool);
            }

            if (_ids.Contains(id))
            {
                return id;
            }
        }

        return element.IsBpmn("process") && _poolOf.TryGetValue(element.Attribute("id") ?? string.Empty, out var own) ? Of(own)
            : element.Attribute("id") is { } self && _ids.Contains(self) ? self
            : Main;
    }

    /// <summary>The diagram of the file that a shape is on, where that is one of <see cref="Ids"/>; else <see cref="Main"/>.</summary>
    public string OfDrawn(int plane) =>
        _content.Document.Diagram.Planes.ElementAtOrDefault(plane)?.ElementId is { } id && _ids.Contains(id) ? id : Main;

    // A collaboration with pools, else the first process.
    private string Usual()
    {
        foreach (var participant in _content.Document.ElementsOf("participant"))
        {
            if (_content.Document.ParentOf(participant)?.Attribute("id") is { Length: > 0 } collaboration)
            {
                return collaboration;
            }
        }

        return _content.Document.Processes is [var first, ..] ? first.Id
            : _content.Document.ElementsOf("collaboration") is [var only, ..] ? only.Attribute("id") ?? string.Empty
            : string.Empty;
    }

    private bool CanHold(string id) => _closed.Contains(id) || _content.Document.Find(id) is { LocalName: "collaboration" or "process" };

    private void FindClosed()
    {
        var diagram = _content.Document.Diagram;
        if (diagram.Shapes.Count == 0)
        {
            return;
        }

        foreach (var scope in _content.Document.Scopes)
        {
            if (scope.Owner is { Id.Length: > 0 } owner && diagram.Shapes.TryGetValue(owner.Id, out var shape) && _content.IsNamed(owner.Element)
                && (diagram.Planes.Any(plane => plane.ElementId == owner.Id) || (!shape.IsExpanded && _content.IsFilled(scope))))
            {
                _closed.Add(owner.Id);
            }
        }
    }

    private void OpenWhereLinesLeadIn()
    {
        if (_closed.Count == 0)
        {
            return;
        }

        foreach (var name in new[] { "sequenceFlow", "messageFlow" })
        {
            foreach (var flow in _content.Document.ElementsOf(name))
            {
                Open(DiagramContent.Reference(flow.Attribute("sourceRef")), DiagramContent.Reference(flow.Attribute("targetRef")));
            }
        }

        foreach (var link in _content.Links)
        {
            Open(link.Source, link.Target);
        }
    }

    private void Open(string source, string target)
    {
        if (_content.Document.Find(source) is { } from && _content.Document.Find(target) is { } to)
        {
            var (left, right) = (Around(from), Around(to));
            _closed.RemoveWhere(id => left.Contains(id) != right.Contains(id));
        }
    }

    private HashSet<string> Around(XmlElement element)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var at = _content.Document.ParentOf(element); at is not null; at = _content.Document.ParentOf(at))
        {
            if (at.Attribute("id") is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }
}
