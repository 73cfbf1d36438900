using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// A system as a graph that rules can shrink. Ways to begin stand beside the steps as transitions without input. Places that
/// a step with a condition, a scope that is emptied, or an inclusive join looks at are frozen: no rule touches them.
/// </summary>
internal sealed class NetGraph
{
    public NetGraph(TransitionSystem system)
    {
        System = system;
        var steps = system.Steps.Count;
        Pre = new HashSet<int>[steps + system.Starts.Count];
        Post = new HashSet<int>[Pre.Length];
        Trace = new Rope?[Pre.Length];
        Cover = new Rope?[Pre.Length];
        Plain = new bool[Pre.Length];
        Alive = new bool[Pre.Length];
        Producers = new HashSet<int>[system.Places.Count];
        Consumers = new HashSet<int>[system.Places.Count];
        PlaceCover = new Rope?[system.Places.Count];
        Frozen = new bool[system.Places.Count];
        Removed = new bool[system.Places.Count];
        for (var place = 0; place < system.Places.Count; place++)
        {
            (Producers[place], Consumers[place]) = ([], []);
            Frozen[place] = !system.Places[place].HoldsToken;
        }

        for (var number = 0; number < steps; number++)
        {
            var step = system.Steps[number];
            Add(number, step.Consume, step.Produce, step.IsPlain);
            Trace[number] = Cover[number] = Rope.Of(number);
            if (!step.IsPlain)
            {
                Freeze(step);
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

    public bool[] Plain { get; }

    public bool[] Alive { get; }

    public HashSet<int>[] Producers { get; }

    public HashSet<int>[] Consumers { get; }

    /// <summary>All steps that can be taken when the place is marked.</summary>
    public Rope?[] PlaceCover { get; }

    public bool[] Frozen { get; }

    public bool[] Removed { get; }

    /// <summary>Places before end events of several flows: whether two are marked together is of interest.</summary>
    public HashSet<int> Watched { get; } = [];

    public bool IsStart(int transition) => transition >= System.Steps.Count;

    public bool IsFree(int place) => !Removed[place] && !Frozen[place];

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

    private void Freeze(Step step)
    {
        var clear = Enumerable.Range(step.Clear.From, step.Clear.To - step.Clear.From);
        var join = step.Join switch
        {
            PathJoin path => path.Inputs.Concat(path.Reach.SelectMany(reach => reach)),
            ArrivalJoin arrival => arrival.Inputs.Concat(arrival.Waiting).Concat(arrival.Reach),
            _ => [],
        };
        foreach (var place in step.Consume.Concat(step.Produce).Concat(step.Forbid).Concat(step.AnyOf ?? []).Concat(step.Offer).Concat(clear).Concat(join))
        {
            Frozen[place] = true;
        }
    }
}
