using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>
/// What must not be missed though no step tells of it: second tokens, and two tokens before one end event. Each that the
/// concurrency of places does not rule out is watched as a step that can be taken just when it is there.
/// </summary>
internal static class Watches
{
    public static List<Step> Of(TransitionSystem system, Concurrency concurrency)
    {
        var watches = new List<Step>();
        var along = new ulong[Bits.Words(system.Places.Count)];
        foreach (var step in system.Steps)
        {
            if (!concurrency.Along(step, along))
            {
                continue;
            }

            Concurrency.Empty(step, along);
            foreach (var place in step.Produce)
            {
                if (Bits.Has(along, place))
                {
                    watches.Add(step with { Consume = [.. step.Consume, place] });
                }
            }
        }

        foreach (var end in system.Ends)
        {
            for (var i = 0; i < end.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (concurrency.Together(end[i], end[j]))
                    {
                        watches.Add(new Step(system.Places[end[i]].Node, StepKind.Done, 0, [end[j], end[i]], []));
                    }
                }
            }
        }

        return watches;
    }
}
