using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Starts;

/// <summary>
/// How several pools begin: each by a start event, which counts in a run only where the pool takes part in it. One that a
/// message of another pool can begin need not begin.
/// </summary>
internal static class PoolStarts
{
    public static IReadOnlyList<StartOption> Of(SystemBuilder builder, IReadOnlyList<FlowScope> pools)
    {
        var starts = new List<StartOption> { new([], []) };
        foreach (var pool in pools)
        {
            var ways = ScopeStarts.Of(builder, pool);
            var own = ways.Any(way => way.Events.Length > 0 && builder.Messages!.Waits(way.Events[0]))
                ? [.. ways.Where(way => way.Events.Length == 0), Begun(builder, PlaceKind.Dormant, ways)]
                : ways.All(way => way.Events.Length > 0) ? [Begun(builder, PlaceKind.Entry, ways)] : ways;
            starts = [.. starts.SelectMany(before => own, (before, option) =>
                new StartOption([.. before.Events, .. option.Events], [.. before.Places, .. option.Places]))];
        }

        return starts;
    }

    // By which of its start events the pool begins shows when it does.
    private static StartOption Begun(SystemBuilder builder, PlaceKind kind, IReadOnlyList<StartOption> ways)
    {
        var events = ways.Where(way => way.Events.Length > 0).ToArray();
        var place = builder.AddPlace(kind, events[0].Events[0]);
        foreach (var way in events)
        {
            builder.Add(new Step(way.Events[0], StepKind.Fires, 1, [place], way.Places));
        }

        return new StartOption([], [place]);
    }
}
