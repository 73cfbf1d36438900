using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>
/// Event sub-processes of the outermost scope that begin from outside, while any token is there, and what ends all of it.
/// </summary>
internal static class EventScopes
{
    /// <summary>
    /// One that does not interrupt may as well begin when all other tokens are gone: the state is the one that is reached
    /// when it began before the last of them went, and waited.
    /// </summary>
    public static TransitionSystem Relax(TransitionSystem system)
    {
        bool Waits(Step step) => BeginsAtAnyTime(system, step) && step.Clear.IsEmpty
            && !step.Produce.Any(Looked(system.Steps.Where(other => !other.Consume.Any(step.Produce.Contains))).Contains);
        return system.Steps.Any(Waits)
            ? system with { Steps = [.. system.Steps.Select(step => Waits(step) ? step with { AnyOf = null } : step)] }
            : system;
    }

    /// <summary>
    /// One that interrupts takes all else away: what comes then does not depend on what was before. So the scope without it
    /// and it by itself can be looked at one after the other; as long as it has not begun nothing is stuck. An end of all may
    /// be looked at as the end of its token alone: where that is sound all is, as fewer runs go on behind it and none needs
    /// it. Where all parts are sound, and between them no element is dead, the whole is sound; the other way round it need
    /// not be.
    /// </summary>
    /// <returns>Null where there is neither.</returns>
    public static IReadOnlyList<EventScopePart>? Split(TransitionSystem system)
    {
        var all = new PlaceRange(0, system.Places.Count);
        if (!system.Steps.Any(step => step.Clear == all))
        {
            return null;
        }

        var looked = Looked(system.Steps);
        bool Ends(Step step) => (step with { Clear = default }).IsPlain && step.Produce.Length == 0 && !step.Consume.Any(looked.Contains);
        bool Resets(Step step) => step.Clear == all && BeginsAtAnyTime(system, step);
        var (steps, numbers, begun) = (new List<Step>(), new List<int>(), new List<StartOption>());
        for (var number = 0; number < system.Steps.Count; number++)
        {
            var step = system.Steps[number];
            if (Resets(step))
            {
                begun.Add(new StartOption(system.Starts[0].Events, step.Produce));
            }
            else
            {
                steps.Add(step.Clear == all && Ends(step) ? step with { Clear = default } : step);
                numbers.Add(number);
            }
        }

        var rest = new EventScopePart(system with { Steps = steps }, [.. numbers]);
        return begun.Count == 0 ? [rest] : [rest, rest with { System = rest.System with { Starts = begun } }];
    }

    private static bool BeginsAtAnyTime(TransitionSystem system, Step step) =>
        step.Kind == StepKind.Fires && step.AnyOf is not null && step.Forbid.Length == 0 && step.Offer.Length == 0 && step.Join is null
        && step.Consume.Length == 1 && system.Places[step.Consume[0]].Kind == PlaceKind.Armed
        && step.AnyOf.Length == system.Places.Count(place => place.HoldsToken)
        && system.Starts.All(start => start.Places.Any(place => system.Places[place].HoldsToken) && start.Places.Contains(step.Consume[0]));

    // What must be empty for one of the steps, or what an inclusive join looks at.
    private static HashSet<int> Looked(IEnumerable<Step> steps)
    {
        var looked = new HashSet<int>();
        foreach (var step in steps)
        {
            looked.UnionWith(step.Forbid);
            looked.UnionWith(step.Join switch
            {
                PathJoin path => path.Reach.SelectMany(reach => reach),
                ArrivalJoin arrival => arrival.Reach,
                _ => [],
            });
        }

        return looked;
    }
}
