using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Reducing.Scopes;

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
    /// and it by itself can be looked at one after the other. Before a terminate end event, or an error that begins the event
    /// sub-process, the token may stay for ever: where it stands nothing is stuck. So it may where it can only go on to there
    /// (<see cref="LeadsTo"/>): else a model of n branches that may fail each has 2^n states. Where all parts are sound, and
    /// between them no element is dead, the whole is sound; the other way round it need not be.
    /// </summary>
    /// <returns>Null where there is neither.</returns>
    public static IReadOnlyList<EventScopePart>? Split(TransitionSystem system)
    {
        var (numbers, leaving) = (new List<int>(), new List<int>());
        for (var number = 0; number < system.Steps.Count; number++)
        {
            (IsLast(system, system.Steps[number]) ? leaving : numbers).Add(number);
        }

        if (leaving.Count == 0)
        {
            return null;
        }

        var begun = leaving.Select(number => system.Steps[number].Produce).Where(places => places.Length > 0)
            .Select(places => new StartOption(system.Starts[0].Events, places)).ToArray();
        var exits = leaving.SelectMany(number => system.Steps[number].Consume).Where(place => system.Places[place].HoldsToken).ToHashSet();
        var looked = Looked(system.Steps);
        while (numbers.FindIndex(number => LeadsTo(system, number, numbers, exits) && !looked.Contains(system.Steps[number].Consume[0])) is >= 0 and var at)
        {
            _ = exits.Add(system.Steps[numbers[at]].Consume[0]);
            leaving.Insert(0, numbers[at]);
            numbers.RemoveAt(at);
        }

        var stays = system with { Steps = [.. numbers.Select(number => system.Steps[number])], Exits = [.. exits.Order()] };
        var rest = new EventScopePart(stays, [.. numbers], leaving);
        return begun.Length == 0 ? [rest] : [rest, new EventScopePart(stays with { Starts = begun }, rest.Numbers, [])];
    }

    // A step to an exit that only it fills and nothing else empties. The token that waits before it instead lets all else happen
    // that could happen after it, a second token among that; unless something looks at whether it is still there.
    private static bool LeadsTo(TransitionSystem system, int number, List<int> numbers, HashSet<int> exits)
    {
        var step = system.Steps[number];
        if (!step.IsPlain || step.Consume is not [var place] || step.Produce is not [var exit] || place == exit || !system.Places[place].HoldsToken
            || !exits.Contains(exit) || system.Starts.Any(start => start.Places.Contains(exit)))
        {
            return false;
        }

        return !system.Steps.Any(other => !ReferenceEquals(other, step) && other.Produce.Contains(exit))
            && !numbers.Any(other => other != number && system.Steps[other].Consume.Contains(exit));
    }

    // What takes all away and can be taken as long as one place holds a token.
    private static bool IsLast(TransitionSystem system, Step step) =>
        step.Clear == new PlaceRange(0, system.Places.Count)
        && (IsArmedFromTheStart(system, step) || ((step with { Clear = default }).IsPlain && step.Consume is [var token] && system.Places[token].HoldsToken));

    private static bool BeginsAtAnyTime(TransitionSystem system, Step step) =>
        IsArmedFromTheStart(system, step) && step.AnyOf!.Length == system.Places.Count(place => place.HoldsToken);

    private static bool IsArmedFromTheStart(TransitionSystem system, Step step) =>
        step.Kind == StepKind.Fires && step.AnyOf is not null && step.Forbid.Length == 0 && step.Offer.Length == 0 && step.Join is null
        && step.Consume.Length == 1 && system.Places[step.Consume[0]].Kind == PlaceKind.Armed
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
