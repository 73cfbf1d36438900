using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn;

/// <summary>
/// A BPMN file: the kept tree, and typed views over it. Immutable; what changes it answers another document.
/// </summary>
public sealed class BpmnDocument
{
    private readonly Dictionary<string, XmlElement> _byId = new(StringComparer.Ordinal);

    internal BpmnDocument(XmlTree tree)
    {
        Tree = tree;
        var duplicates = new List<XmlElement>();
        var references = new List<BpmnReference>();
        foreach (var element in tree.Root.DescendantsAndSelf())
        {
            if (element.Namespace is not (BpmnNamespaces.Model or BpmnNamespaces.Diagram))
            {
                continue;
            }

            ElementCount++;
            references.AddRange(BpmnReference.Of(element));
            if (element.Attribute("id") is { Length: > 0 } id && !_byId.TryAdd(id, element))
            {
                duplicates.Add(element);
            }
        }

        DuplicateIds = duplicates;
        BrokenReferences = [.. references.Where(reference => !_byId.ContainsKey(reference.Target))];
        Processes = ModelBuilder.Processes(tree.Root);
        Diagram = new DiagramView(tree.Root);
    }

    /// <summary>The element <c>definitions</c>.</summary>
    public XmlElement Root => Tree.Root;

    public string? TargetNamespace => Root.Attribute("targetNamespace");

    public IReadOnlyList<BpmnProcess> Processes { get; }

    public DiagramView Diagram { get; }

    /// <summary>How many elements of BPMN and its diagrams there are.</summary>
    public int ElementCount { get; }

    /// <summary>All processes and sub-processes, in document order.</summary>
    public IEnumerable<FlowScope> Scopes => Processes.SelectMany(process => process.SelfAndNested());

    /// <summary>All flow nodes of all scopes.</summary>
    public IEnumerable<FlowNode> Nodes => Scopes.SelectMany(scope => scope.Nodes);

    /// <summary>All sequence flows of all scopes.</summary>
    public IEnumerable<SequenceFlow> Flows => Scopes.SelectMany(scope => scope.Flows);

    internal XmlTree Tree { get; }

    internal IReadOnlyList<XmlElement> DuplicateIds { get; }

    internal IReadOnlyList<BpmnReference> BrokenReferences { get; }

    /// <summary>The element with this id, of BPMN or its diagram; null when there is none.</summary>
    public XmlElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The same file with another root: for what changes a model.</summary>
    public BpmnDocument WithRoot(XmlElement root) => new(Tree with { Root = root });
}
