using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>A smaller system, and what its steps stand for.</summary>
internal sealed class ReducedSystem
{
    private readonly TransitionSystem _whole;
    private readonly Rope?[] _traces;
    private readonly Rope?[] _covers;
    private readonly Rope?[] _startTraces;
    private readonly Rope?[] _startCovers;
    private readonly Rope?[] _placeCovers;

    private ReducedSystem(TransitionSystem whole, TransitionSystem system, Rope?[] traces, Rope?[] covers, Rope?[] startTraces, Rope?[] startCovers, Rope?[] placeCovers)
    {
        (_whole, System, _traces, _covers) = (whole, system, traces, covers);
        (_startTraces, _startCovers, _placeCovers) = (startTraces, startCovers, placeCovers);
    }

    public TransitionSystem System { get; }

    /// <param name="merges">Whether <see cref="InclusiveMerges"/> may follow.</param>
    public static ReducedSystem Of(NetGraph net, bool merges)
    {
        var numbers = new int[net.Removed.Length + 1];
        var places = new List<Place>();
        var placeCovers = new List<Rope?>();
        for (var place = 0; place < net.Removed.Length; place++)
        {
            numbers[place] = places.Count;
            if (!net.Removed[place])
            {
                places.Add(net.System.Places[place]);
                placeCovers.Add(net.PlaceCover[place]);
            }
        }

        numbers[^1] = places.Count;
        var alive = Enumerable.Range(0, net.System.Steps.Count).Where(number => net.Alive[number]).ToArray();
        var first = net.System.Steps.Count;
        var starts = Enumerable.Range(first, net.System.Starts.Count).ToArray();
        var system = net.System with
        {
            Places = places,
            Steps = [.. alive.Select(number => Renumber(net, number, numbers))],
            Starts = [.. starts.Select(number => net.System.Starts[number - first] with { Places = [.. net.Post[number].Select(place => numbers[place]).Order()] })],
            Exits = Array.ConvertAll(net.System.Exits, place => numbers[place]),
            Ends = [.. net.System.Ends.Select(end => Array.ConvertAll(end, place => numbers[place]))],
        };
        return new ReducedSystem(
            net.System,
            merges ? InclusiveMerges.Apply(system) : system,
            [.. alive.Select(number => net.Trace[number])],
            [.. alive.Select(number => net.Cover[number])],
            [.. starts.Select(number => net.Trace[number])],
            [.. starts.Select(number => net.Cover[number])],
            [.. placeCovers]);
    }

    /// <summary>Which steps of the whole system can be taken, by which of the smaller one can.</summary>
    public bool[] FiredOf(bool[] fired)
    {
        var whole = new bool[_whole.Steps.Count];
        var seen = new HashSet<Rope>(ReferenceEqualityComparer.Instance);
        var marked = new bool[System.Places.Count];
        for (var start = 0; start < System.Starts.Count; start++)
        {
            _startCovers[start]?.Mark(whole, seen);
            Array.ForEach(System.Starts[start].Places, place => marked[place] = true);
        }

        for (var step = 0; step < fired.Length; step++)
        {
            if (fired[step])
            {
                _covers[step]?.Mark(whole, seen);
                Array.ForEach(System.Steps[step].Produce, place => marked[place] = true);
            }
        }

        for (var place = 0; place < marked.Length; place++)
        {
            if (marked[place])
            {
                _placeCovers[place]?.Mark(whole, seen);
            }
        }

        return whole;
    }

    /// <summary>The run of the whole system that a run of the smaller one stands for.</summary>
    public IEnumerable<int> Expand(int start, IEnumerable<int> steps) =>
        (_startTraces[start]?.Steps() ?? []).Concat(steps.SelectMany(step => _traces[step]!.Steps()));

    private static Step Renumber(NetGraph net, int number, int[] numbers)
    {
        var step = net.System.Steps[number];
        int[] Map(IEnumerable<int> places) => [.. places.Where(place => !net.Removed[place]).Select(place => numbers[place])];
        return step with
        {
            Cost = net.Cost[number],
            Consume = Map(step.Consume.Where(net.Pre[number].Contains).Concat(net.Pre[number].Except(step.Consume))),
            Produce = [.. Map(net.Post[number]).Order()],
            Forbid = net.Plain[number] ? [] : Map(step.Forbid),
            AnyOf = step.AnyOf is null ? null : Map(step.AnyOf),
            Offer = Map(step.Offer),
            Clear = new PlaceRange(numbers[step.Clear.From], numbers[step.Clear.To]),
            Join = net.Plain[number] ? null : step.Join switch
            {
                PathJoin path => new PathJoin(Map(path.Inputs), Array.ConvertAll(path.Reach, reach => Map(reach))),
                ArrivalJoin arrival => arrival with { Inputs = Map(arrival.Inputs), Waiting = Map(arrival.Waiting), Reach = Map(arrival.Reach) },
                _ => null,
            },
        };
    }
}
