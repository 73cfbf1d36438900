using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling.Starts;

/// <summary>
/// How several pools begin: each by its start event, which counts in a run only where the pool takes part in it, or dormant
/// until a message of another pool comes.
/// </summary>
internal static class PoolStarts
{
    public static IReadOnlyList<StartOption> Of(SystemBuilder builder, IReadOnlyList<FlowScope> pools)
    {
        var starts = new List<StartOption> { new([], []) };
        foreach (var pool in pools)
        {
            var ways = ScopeStarts.Of(builder, pool).ToLookup(option => option.Events.Length > 0 && builder.Messages!.Waits(option.Events[0]));
            var own = Entered(builder, [.. ways[false]]);
            if (ways[true].Any())
            {
                own.Add(new StartOption([], [AddDormant(builder, [.. ways[true]])]));
            }

            starts = [.. starts.SelectMany(before => own, (before, option) =>
                new StartOption([.. before.Events, .. option.Events], [.. before.Places, .. option.Places]))];
        }

        return starts;
    }

    // Without a start event it has begun.
    private static List<StartOption> Entered(SystemBuilder builder, StartOption[] options)
    {
        if (options.Length == 0 || options.Any(option => option.Events.Length == 0))
        {
            return [.. options];
        }

        var entry = builder.AddPlace(PlaceKind.Entry, options[0].Events[0]);
        foreach (var option in options)
        {
            builder.Add(new Step(option.Events[0], StepKind.Fires, 1, [entry], option.Places));
        }

        return [new StartOption([], [entry])];
    }

    private static int AddDormant(SystemBuilder builder, StartOption[] options)
    {
        var dormant = builder.AddPlace(PlaceKind.Dormant, options[0].Events[0]);
        foreach (var option in options)
        {
            builder.Add(new Step(option.Events[0], StepKind.Fires, 1, [dormant], option.Places));
        }

        return dormant;
    }
}
