using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Soundness.Ordered;

/// <summary>
/// What a Camunda 7 engine does in one go. A token moves on by itself until it waits for something from outside; of several
/// tokens the one on the flow that stands first in the document goes first, with all that follows from it.
/// </summary>
internal sealed class EngineOrder
{
    private readonly TransitionSystem _system;
    private readonly List<HashSet<int>> _reaches;
    private readonly List<int>[] _at;
    private readonly Dictionary<SequenceFlow, int> _flows = new(ReferenceEqualityComparer.Instance);

    public EngineOrder(TransitionSystem system)
    {
        _system = system;
        _reaches = [.. system.Steps.Select(step => step.Join).OfType<ArrivalJoin>().DistinctBy(join => join.Waiting).Select(join => join.Reach.ToHashSet())];
        _at = new List<int>[system.Places.Count];
        for (var place = 0; place < _at.Length; place++)
        {
            _at[place] = [];
        }

        for (var number = 0; number < system.Steps.Count; number++)
        {
            if (IsOfItself(system.Steps[number]))
            {
                foreach (var place in system.Steps[number].Consume.Where(place => !Rests(system.Places[place])))
                {
                    _at[place].Add(number);
                }
            }
        }

        foreach (var scope in system.Elements.Select(element => element.Scope).Distinct())
        {
            for (var i = 0; i < scope.Flows.Count; i++)
            {
                _flows[scope.Flows[i]] = i;
            }
        }
    }

    /// <summary>The steps that a token takes by itself from the place.</summary>
    public IReadOnlyList<int> At(int place) => _at[place];

    /// <summary>Those of the places from which tokens go on by themselves, the first to go first.</summary>
    public IEnumerable<int> Pending(IEnumerable<int> places) =>
        places.Where(place => _at[place].Count > 0).OrderBy(place => _system.Places[place].Flow is { } flow ? _flows.GetValueOrDefault(flow) : -1);

    /// <summary>
    /// Whether another order of what goes on in one go could end otherwise: whether one of several tokens comes at once to what
    /// takes others away, or to an inclusive join, or to where it decides whether it will come to one.
    /// </summary>
    public bool Matters()
    {
        var decides = Deciding();
        return Several(decides, _system.Steps.Select(step => step.Produce)) || Several(decides, _system.Starts.Select(start => start.Places));
    }

    /// <summary>Whether the engine takes the step without anything from outside.</summary>
    public static bool IsOfItself(Step step) => step.Kind switch
    {
        StepKind.Ends => false,
        StepKind.Fires => false,
        StepKind.Chooses => true,
        StepKind.Begins or StepKind.Waits => !Waits(step.Element),
        _ => (step.Element.Kind.IsGateway() || step.Element.Kind is FlowNodeKind.StartEvent or FlowNodeKind.EndEvent or FlowNodeKind.IntermediateThrowEvent
            || LinkEvents.IsTarget(step.Element, SoundnessProfile.Camunda7)) && !Waits(step.Element),
    };

    /// <summary>Whether the step depends on other tokens, or takes them away.</summary>
    public static bool Decides(Step step) => (step.Join is not null || !step.Clear.IsEmpty) && IsOfItself(step);

    private bool Several(bool[] decides, IEnumerable<int[]> produced) =>
        produced.Any(places => places.Any(place => decides[place]) && places.Count(place => _system.Places[place].HoldsToken) > 1);

    // Whether the token can come to an inclusive join no more.
    private bool Leaves(int place, Step step) =>
        _reaches.Exists(reach => reach.Contains(place) && !step.Produce.Any(reach.Contains));

    // The places from which a token comes in one go to what decides.
    private bool[] Deciding()
    {
        var decides = new bool[_at.Length];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var place = 0; place < _at.Length; place++)
            {
                if (!decides[place] && _at[place].Exists(number => Decides(_system.Steps[number]) || Leaves(place, _system.Steps[number]) || _system.Steps[number].Produce.Any(next => decides[next])))
                {
                    decides[place] = changed = true;
                }
            }
        }

        return decides;
    }

    private static bool Rests(Place place) => place.Flow?.Source is { } source && Is(source.Element, "asyncAfter");

    private static bool Waits(FlowNode node) =>
        Is(node.Element, "asyncBefore") || node.Means(Compensation.Definition, SoundnessProfile.Camunda7) || Is(node.Element, "async")
        || node.Meaning(SoundnessProfile.Camunda7).Any(definition => definition.CamundaAttribute("type") == "external");

    private static bool Is(XmlElement element, string attribute) => element.CamundaAttribute(attribute) == "true";
}
