using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking;

/// <summary>
/// One check of one document: the lists that rules read, each made once, and the place where they report. Not safe for
/// use by several threads.
/// </summary>
internal sealed class CheckRun
{
    private const int Kinds = (int)FlowNodeKind.ComplexGateway + 1;

    private readonly List<Report> _reports = [];
    private readonly FlowNode[][] _nodesByKind = new FlowNode[Kinds][];
    private WorkElement[]? _workElements;
    private IReadOnlyList<ExtensionElement>? _extensions;
    private string? _digest;
    private IReadOnlyList<SoundnessVerdict>? _verdicts;
    private DeploymentVerdict? _deployment;

    public CheckRun(BpmnDocument document, CheckOptions options)
    {
        Document = document;
        Options = options;
        Scopes = [.. document.Scopes];
        Nodes = [.. document.Nodes];
        Flows = [.. document.Flows];
        SortByKind();
    }

    public BpmnDocument Document { get; }

    public CheckOptions Options { get; }

    /// <summary>All processes and sub-processes, in document order.</summary>
    public FlowScope[] Scopes { get; }

    /// <summary>All flow nodes of all scopes.</summary>
    public FlowNode[] Nodes { get; }

    /// <summary>All sequence flows of all scopes.</summary>
    public SequenceFlow[] Flows { get; }

    /// <summary>Service, send and business rule tasks, and throwing message events.</summary>
    public WorkElement[] WorkElements => _workElements ??= [.. WorkElement.Of(Nodes)];

    /// <summary>All elements of the Camunda namespace inside processes, each with the element that findings name.</summary>
    public IReadOnlyList<ExtensionElement> Extensions => _extensions ??= ExtensionElement.Of(Document);

    /// <summary>The <see cref="BpmnHash"/> of the document, computed once.</summary>
    public string Digest => _digest ??= BpmnHash.Compute(Document);

    /// <summary>The verdicts on soundness under both profiles, proved once.</summary>
    public IReadOnlyList<SoundnessVerdict> Verdicts => _verdicts ??= SoundnessChecker.Check(Document, new SoundnessOptions { MaxStates = Options.MaxStates });

    /// <summary>What a Camunda 7 engine says to the document, judged once for all rules of the group.</summary>
    public DeploymentVerdict Deployment => _deployment ??= DeploymentVerdict.Of(Document);

    /// <summary>What was reported, in the order of reporting.</summary>
    public IReadOnlyList<Report> Reports => _reports;

    /// <summary>All flow nodes of one kind, in document order.</summary>
    public FlowNode[] NodesOf(FlowNodeKind kind) => _nodesByKind[(int)kind];

    /// <summary>All elements of the BPMN model namespace with this name, in document order.</summary>
    public IReadOnlyList<XmlElement> ElementsOf(string localName) => Document.ElementsOf(localName);

    public void Add(Rule rule, XmlElement element, string message, Severity severity) =>
        _reports.Add(new Report(rule, element, message, severity));

    public void Add(Report report) => _reports.Add(report);

    /// <summary>The finding with the severity that counts under the options of the run.</summary>
    public Finding ToFinding(Report report) => new(
        report.Rule.Id,
        Options.Levels.TryGetValue(report.Rule.Id, out var level) ? level : report.Severity,
        report.ElementId,
        MessageOf(report),
        report.Position?.Line ?? report.Element.Line,
        report.Position?.Column ?? report.Element.Column,
        report.Rule.Page);

    /// <summary>Why the options accept what was reported; null when they do not.</summary>
    public string? ReasonToIgnore(Report report)
    {
        foreach (var ignored in Options.Ignored)
        {
            if (ignored.Rule == report.Rule.Id && ignored.Element == report.ElementId)
            {
                return ignored.Reason;
            }
        }

        return null;
    }

    // Whatever a rule has looked into, a person looks for the element by its id and name.
    private string MessageOf(Report report)
    {
        var named = report.OwnerId is { } owner && owner != report.Element.Attribute("id")
            ? Document.Find(owner.EndsWith(ParsedActivity.BodySuffix, StringComparison.Ordinal) ? owner[..^ParsedActivity.BodySuffix.Length] : owner)
            : report.Element;
        var isSaid = named?.Attribute("id") is not { Length: > 0 } id
            || (report.Message.Contains($"'{id}'", StringComparison.Ordinal)
                && (named.Attribute("name") is not { } name || report.Message.Contains(ElementName.OneLine(name), StringComparison.Ordinal)));
        return ElementName.OneLine(isSaid ? report.Message : $"{report.Message} See {ElementName.Of(named!)}.");
    }

    private void SortByKind()
    {
        Span<int> counts = stackalloc int[Kinds];
        foreach (var node in Nodes)
        {
            counts[(int)node.Kind]++;
        }

        for (var kind = 0; kind < counts.Length; kind++)
        {
            _nodesByKind[kind] = counts[kind] == 0 ? [] : new FlowNode[counts[kind]];
            counts[kind] = 0;
        }

        foreach (var node in Nodes)
        {
            var kind = (int)node.Kind;
            _nodesByKind[kind][counts[kind]++] = node;
        }
    }
}
