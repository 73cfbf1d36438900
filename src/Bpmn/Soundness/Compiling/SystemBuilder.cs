using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Places;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>Collects the places and steps of one system. Places are given first, as steps name those further on.</summary>
internal sealed class SystemBuilder(BpmnDocument document, SoundnessProfile profile, CollapsedScopes collapsed, MessageLinks? messages)
{
    private readonly List<Place> _places = [];
    private readonly List<Step> _steps = [];
    private readonly Dictionary<FlowNode, Site> _sites = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SequenceFlow, int> _flowPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FlowScope, PlaceRange> _contents = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _notes = [];
    private readonly List<string> _differences = [];

    public BpmnDocument Document { get; } = document;

    public SoundnessProfile Profile { get; } = profile;

    public CollapsedScopes Collapsed { get; } = collapsed;

    public MessageLinks? Messages { get; } = messages;

    public IReadOnlyList<Place> Places => _places;

    public IReadOnlyList<Step> Steps => _steps;

    public IReadOnlyList<string> Notes => _notes;

    public IReadOnlyList<string> Differences => _differences;

    public int AddPlace(PlaceKind kind, FlowNode node, SequenceFlow? flow = null)
    {
        var place = _places.Count;
        _places.Add(new Place(kind, node, flow));
        if (flow is not null && kind == PlaceKind.Flow)
        {
            _flowPlaces[flow] = place;
        }

        return place;
    }

    /// <summary>Everything that the system holds.</summary>
    public PlaceRange AllPlaces => new(0, _places.Count);

    public Site AddSite(FlowNode node)
    {
        var site = new Site(node);
        _sites[node] = site;
        return site;
    }

    public Site SiteOf(FlowNode node) => _sites[node];

    public bool HasSite(FlowNode node) => _sites.ContainsKey(node);

    public void SetContent(FlowScope scope, PlaceRange range) => _contents[scope] = range;

    /// <summary>Whether the elements of the scope are part of the system.</summary>
    public bool Compiles(FlowScope scope) => _contents.ContainsKey(scope);

    public PlaceRange ContentOf(FlowScope scope) => _contents[scope];

    /// <summary>The place of the flow; -1 where nothing waits on it, as between an event-based gateway and its events.</summary>
    public int PlaceOf(SequenceFlow flow) => _flowPlaces.GetValueOrDefault(flow, -1);

    /// <summary>The places of a scope in which tokens are.</summary>
    public int[] TokenPlaces(PlaceRange range)
    {
        var places = new List<int>();
        for (var place = range.From; place < range.To; place++)
        {
            if (_places[place].HoldsToken)
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    /// <summary>Adds the step: once, or for each message by which its element can be reached.</summary>
    public void Add(Step step)
    {
        // Where nothing is inside but what the step takes anyway, there is nothing else to empty.
        if (step.Clear.To - step.Clear.From == 1 && step.Consume.Contains(step.Clear.From))
        {
            step = step with { Clear = default };
        }

        if (Messages is null || step.Kind is StepKind.Ends or StepKind.Waits or StepKind.Chooses)
        {
            _steps.Add(step);
            return;
        }

        // What a sub-process sends it may send as soon as it runs; other activities send when they are done.
        var begins = step.Kind == StepKind.Begins;
        if (Messages.SentBy(step.Element) is { Length: > 0 } sent && (!begins || SubProcesses.IsOpen(this, step.Element)))
        {
            step = step with { Offer = [.. step.Offer, .. sent] };
        }

        if (begins || Messages.ReceivedBy(step.Element) is not { Length: > 0 } received)
        {
            _steps.Add(step);
            return;
        }

        if (Messages.AwaitsAll(step.Element))
        {
            _steps.Add(step with { Consume = [.. step.Consume, .. received] });
            return;
        }

        foreach (var message in received)
        {
            _steps.Add(step with { Consume = [.. step.Consume, message] });
        }
    }

    /// <summary>Says what was abstracted, once.</summary>
    public void Note(string text)
    {
        if (!_notes.Contains(text))
        {
            _notes.Add(text);
        }
    }

    /// <summary>Says where the profiles give another meaning, once.</summary>
    public void Differ(string text)
    {
        if (!_differences.Contains(text))
        {
            _differences.Add(text);
        }
    }

    /// <summary>Says so where an event has another meaning in each profile.</summary>
    public void DifferOn(FlowNode node)
    {
        var (all, taken) = (node.Meaning(SoundnessProfile.Bpmn), node.Meaning(SoundnessProfile.Camunda7));
        if (all.Count != taken.Count)
        {
            Differ($"In the profile bpmn the {node} has {Words(all)}; Camunda 7 takes {Words(taken)} there.");
        }
    }

    private static string Words(IReadOnlyList<XmlElement> definitions) =>
        definitions.Count == 0 ? "no event definition" : string.Join(" and ", definitions.Select(definition => definition.LocalName));
}
