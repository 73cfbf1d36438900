using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Model.Indexing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn;

/// <summary>
/// A BPMN file: the kept tree, and typed views over it. Immutable and safe to share between threads; what changes it
/// answers another document. Views and lookups are built on first use, so that nobody pays for what is not asked.
/// </summary>
public sealed class BpmnDocument
{
    private IdIndex? _ids;
    private NameIndex? _names;
    private ParentIndex? _parents;
    private FlowIndex? _flow;
    private IReadOnlyList<BpmnProcess>? _processes;
    private DiagramView? _diagram;
    private BpmnDefinitions? _definitions;

    internal BpmnDocument(XmlTree tree) => Tree = tree;

    /// <summary>The element <c>definitions</c>.</summary>
    public XmlElement Root => Tree.Root;

    public string? TargetNamespace => Root.Attribute("targetNamespace");

    public IReadOnlyList<BpmnProcess> Processes => _processes ?? First(ref _processes, ModelBuilder.Processes(Root));

    /// <summary>What stands beside the processes: collaborations, messages, errors and the like.</summary>
    public BpmnDefinitions Definitions => _definitions ?? First(ref _definitions, new BpmnDefinitions(Root));

    public DiagramView Diagram => _diagram ?? First(ref _diagram, new DiagramView(Root));

    /// <summary>How many elements of BPMN and its diagrams there are.</summary>
    public int ElementCount => Ids.Count;

    /// <summary>All processes and sub-processes, in document order.</summary>
    public IReadOnlyList<FlowScope> Scopes => Flow.Scopes;

    /// <summary>All flow nodes of all scopes, scope by scope.</summary>
    public IReadOnlyList<FlowNode> Nodes => Flow.Nodes;

    /// <summary>All sequence flows of all scopes, scope by scope.</summary>
    public IReadOnlyList<SequenceFlow> Flows => Flow.Flows;

    internal XmlTree Tree { get; }

    internal IReadOnlyList<XmlElement> DuplicateIds => Ids.Duplicates;

    internal IReadOnlyList<BpmnReference> BrokenReferences => Ids.BrokenReferences;

    private IdIndex Ids => _ids ?? First(ref _ids, new IdIndex(Root));

    private FlowIndex Flow => _flow ?? First(ref _flow, new FlowIndex(Processes));

    /// <summary>The element with this id, of BPMN or its diagram, the first of several; null when there is none.</summary>
    public XmlElement? Find(string id) => Ids.Find(id);

    /// <summary>The flow node with this id in any scope, the first of several; null when there is none.</summary>
    public FlowNode? FindNode(string id) => Flow.Node(id);

    /// <summary>The sequence flow with this id in any scope, the first of several; null when there is none.</summary>
    public SequenceFlow? FindFlow(string id) => Flow.Flow(id);

    /// <summary>All elements of the BPMN model namespace with this name, wherever they stand, in document order.</summary>
    public IReadOnlyList<XmlElement> ElementsOf(string localName) =>
        (_names ?? First(ref _names, new NameIndex(Root))).Of(localName);

    /// <summary>The element directly around; null for the root and for elements of other trees.</summary>
    public XmlElement? ParentOf(XmlElement element) =>
        (_parents ?? First(ref _parents, new ParentIndex(Root))).Of(element);

    /// <summary>The flow node that is this element or nearest around it; null outside of flow nodes.</summary>
    public FlowNode? OwnerOf(XmlElement element)
    {
        for (var at = element; at is not null; at = ParentOf(at))
        {
            if (Flow.Node(at) is { } node)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>The process or sub-process nearest around the element, never the element itself; null outside of processes.</summary>
    public FlowScope? ScopeOf(XmlElement element)
    {
        for (var at = ParentOf(element); at is not null; at = ParentOf(at))
        {
            if (Flow.Scope(at) is { } scope)
            {
                return scope;
            }
        }

        return null;
    }

    /// <summary>The same file with another root: for what changes a model.</summary>
    public BpmnDocument WithRoot(XmlElement root) => new(Tree with { Root = root });

    // Two threads may build the same; both then use what the first has stored.
    private static T First<T>(ref T? place, T built)
        where T : class => Interlocked.CompareExchange(ref place, built, null) ?? built;
}
