using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Soundness.Compiling;

/// <summary>How several pools begin: each in one of its ways, or dormant until a message of another pool comes.</summary>
internal static class PoolStarts
{
    public static IReadOnlyList<StartOption> Of(SystemBuilder builder, IReadOnlyList<FlowScope> pools)
    {
        var starts = new List<StartOption> { new([], []) };
        foreach (var pool in pools)
        {
            var options = ScopeStarts.Of(builder, pool);
            var own = options.Where(option => option.Events.Length == 0 || !builder.Messages!.Waits(option.Events[0])).ToList();
            if (own.Count == 0)
            {
                own = [new StartOption([], [AddDormant(builder, options)])];
            }

            starts = [.. starts.SelectMany(before => own, (before, option) =>
                new StartOption([.. before.Events, .. option.Events], [.. before.Places, .. option.Places]))];
        }

        return starts;
    }

    private static int AddDormant(SystemBuilder builder, IReadOnlyList<StartOption> options)
    {
        var dormant = builder.AddPlace(PlaceKind.Dormant, options[0].Events[0]);
        foreach (var option in options)
        {
            builder.Add(new Step(option.Events[0], StepKind.Fires, 1, [dormant], option.Places));
        }

        return dormant;
    }
}
