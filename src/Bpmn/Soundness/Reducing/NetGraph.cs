using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// A system as a graph that rules can shrink. Ways to begin stand beside the steps as transitions without input. Places that
/// a step with a condition or a scope that is emptied looks at are frozen: no rule touches them. Of those that an inclusive
/// join looks at only the flows before it are; a token on the others may move where all joins see it alike.
/// </summary>
internal sealed class NetGraph
{
    private readonly int[] _frozen;
    private readonly int[] _before;
    private readonly Dictionary<FlowNode, JoinView> _joins = new(ReferenceEqualityComparer.Instance);

    public NetGraph(TransitionSystem system)
    {
        System = system;
        var steps = system.Steps.Count;
        Pre = new HashSet<int>[steps + system.Starts.Count];
        Post = new HashSet<int>[Pre.Length];
        Trace = new Rope?[Pre.Length];
        Cover = new Rope?[Pre.Length];
        Cost = new int[Pre.Length];
        Plain = new bool[Pre.Length];
        Alive = new bool[Pre.Length];
        Producers = new HashSet<int>[system.Places.Count];
        Consumers = new HashSet<int>[system.Places.Count];
        PlaceCover = new Rope?[system.Places.Count];
        _frozen = new int[system.Places.Count];
        _before = new int[system.Places.Count];
        Removed = new bool[system.Places.Count];
        for (var place = 0; place < system.Places.Count; place++)
        {
            (Producers[place], Consumers[place]) = ([], []);
            _frozen[place] = system.Places[place].HoldsToken ? 0 : 1;
        }

        Array.ForEach(system.Exits, place => _frozen[place]++);
        for (var number = 0; number < steps; number++)
        {
            var step = system.Steps[number];
            Add(number, step.Consume, step.Produce, step.IsPlain);
            Trace[number] = Cover[number] = Rope.Of(number);
            Cost[number] = step.Cost;
            if (!step.IsPlain)
            {
                Freeze(step, 1);
                See(number, step);
            }
        }

        for (var start = 0; start < system.Starts.Count; start++)
        {
            Add(steps + start, [], system.Starts[start].Places, plain: true);
        }

        foreach (var place in system.Ends.SelectMany(end => end))
        {
            Watched.Add(place);
        }
    }

    public TransitionSystem System { get; }

    public HashSet<int>[] Pre { get; }

    public HashSet<int>[] Post { get; }

    /// <summary>What a transition stands for, in the order in which it can be taken.</summary>
    public Rope?[] Trace { get; }

    /// <summary>All steps that can be taken when the transition can.</summary>
    public Rope?[] Cover { get; }

    /// <summary>How many events and activities the trace of a step holds.</summary>
    public int[] Cost { get; }

    public bool[] Plain { get; }

    public bool[] Alive { get; }

    public HashSet<int>[] Producers { get; }

    public HashSet<int>[] Consumers { get; }

    /// <summary>All steps that can be taken when the place is marked.</summary>
    public Rope?[] PlaceCover { get; }

    /// <summary>The inclusive joins.</summary>
    public IReadOnlyCollection<JoinView> Joins => _joins.Values;

    public bool[] Removed { get; }

    /// <summary>Places before end events of several flows: whether two are marked together is of interest.</summary>
    public HashSet<int> Watched { get; } = [];

    public bool IsStart(int transition) => transition >= System.Steps.Count;

    public bool IsFree(int place) => !Removed[place] && _frozen[place] == 0;

    /// <summary>Whether nothing looks at the place but an inclusive join that the flow leads to, if any.</summary>
    public bool IsFreeOrBeforeJoin(int place) => !Removed[place] && _frozen[place] == _before[place];

    /// <summary>Whether no inclusive join sees a token on one of the places otherwise than on the other.</summary>
    /// <param name="but">A join that does not count.</param>
    public bool SeenAlike(int one, int other, JoinView? but = null) =>
        _joins.Values.All(join => ReferenceEquals(join, but) || join.SeesAlike(one, other));

    /// <summary>Whether an inclusive join looks at the place.</summary>
    public bool IsSeen(int place) => _joins.Values.Any(join => join.Sees(place));

    /// <summary>Makes steps of an inclusive join that always opens such as take their place's token and ask nothing.</summary>
    public void Release(JoinView join)
    {
        foreach (var step in join.Steps)
        {
            Freeze(System.Steps[step], -1);
            Plain[step] = true;
        }

        _ = _joins.Remove(join.Node);
    }

    /// <summary>Fills one place instead of some.</summary>
    public void Refill(int transition, int[] some, int instead)
    {
        foreach (var place in some)
        {
            _ = Post[transition].Remove(place);
            _ = Producers[place].Remove(transition);
        }

        _ = Post[transition].Add(instead);
        _ = Producers[instead].Add(transition);
    }

    /// <summary>Takes another place than before.</summary>
    public void Retake(int transition, int place)
    {
        foreach (var before in Pre[transition])
        {
            _ = Consumers[before].Remove(transition);
        }

        Pre[transition].Clear();
        _ = Pre[transition].Add(place);
        _ = Consumers[place].Add(transition);
    }

    public void Remove(int transition)
    {
        Alive[transition] = false;
        foreach (var place in Pre[transition])
        {
            _ = Consumers[place].Remove(transition);
        }

        foreach (var place in Post[transition])
        {
            _ = Producers[place].Remove(transition);
        }
    }

    public void RemovePlace(int place)
    {
        Removed[place] = true;
        foreach (var transition in Producers[place])
        {
            _ = Post[transition].Remove(place);
        }

        foreach (var transition in Consumers[place])
        {
            _ = Pre[transition].Remove(place);
        }
    }

    private void Add(int transition, int[] pre, int[] post, bool plain)
    {
        (Pre[transition], Post[transition], Plain[transition], Alive[transition]) = ([.. pre], [.. post], plain, true);
        foreach (var place in pre)
        {
            _ = Consumers[place].Add(transition);
        }

        foreach (var place in post)
        {
            _ = Producers[place].Add(transition);
        }
    }

    private void See(int number, Step step)
    {
        if (step.Join is null)
        {
            return;
        }

        if (!_joins.TryGetValue(step.Element, out var view))
        {
            _joins.Add(step.Element, view = new JoinView(step, step.Join, System.Places.Count));
        }

        view.Steps.Add(number);
    }

    private void Freeze(Step step, int count)
    {
        int[] inputs = step.Join?.Inputs ?? [];
        var touched = step.Produce.Concat(step.Join is ArrivalJoin ? [] : step.Forbid).Concat(step.AnyOf ?? []).Concat(step.Offer).Concat(step.Clear.Places)
            .Concat(step.Join is ArrivalJoin arrival ? arrival.Waiting : [])
            .Concat(step.Consume.Except(inputs))
            .ToHashSet();
        foreach (var place in touched)
        {
            _frozen[place] += count;
        }

        foreach (var place in inputs.Except(touched))
        {
            _frozen[place] += count;
            _before[place] += count;
        }
    }
}
