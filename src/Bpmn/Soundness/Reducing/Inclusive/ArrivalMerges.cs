using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that judges arrivals, to which all tokens come that can come to it once the first has arrived: then the
/// last of them opens it. So it waits for no token in particular: one place stands for all that arrived, filled again by each
/// that comes, and opens when none can come. Keeps all four properties, but not runs: which token opened is no longer seen.
/// </summary>
internal static class ArrivalMerges
{
    public static TransitionSystem Apply(TransitionSystem system)
    {
        Concurrency? concurrency = null;
        foreach (var first in system.Steps.Select(step => step.Join).OfType<ArrivalJoin>().Select(join => join.Inputs[0]).Distinct().ToArray())
        {
            // A place that stands for others is marked where it was not before: what was found of it no longer holds.
            concurrency ??= Concurrency.Of(system);
            var join = system.Steps.Select(step => step.Join).OfType<ArrivalJoin>().First(join => join.Inputs[0] == first);
            if (IsAwaitedByAll(system, join, concurrency))
            {
                (system, concurrency) = (Merge(system, join), null);
            }
        }

        return system;
    }

    private static bool IsAwaitedByAll(TransitionSystem system, ArrivalJoin join, Concurrency concurrency)
    {
        int[] arrived = [.. join.Inputs, .. join.Waiting];
        int[] coming = [.. join.Reach.Except(arrived)];
        bool IsFirst(int place) => !Array.Exists(join.Waiting, other => concurrency.Together(place, other));
        bool IsAwaited(int place) => Enumerable.Range(0, join.Inputs.Length).Any(input =>
            !concurrency.Together(place, join.Inputs[input]) && !concurrency.Together(place, join.Waiting[input]));

        return join.Waiting.Length == join.Inputs.Length && coming.All(IsAwaited) && OpensAlike(system, join)
            && system.Steps.Where(step => !Belongs(step, join)).All(step =>
                Stays(step, join, coming, IsFirst) && MayFill(step, join, concurrency) && SeesAlike(step, arrived, coming))
            && !system.Ends.Concat([system.Exits]).Any(places => places.Intersect(arrived).Any());
    }

    // Whichever token opens it, and no token comes back from behind it.
    private static bool OpensAlike(TransitionSystem system, ArrivalJoin join)
    {
        var own = system.Steps.Where(step => Belongs(step, join)).ToLookup(step => ((ArrivalJoin)step.Join!).Opens);
        var opened = own[true]
            .GroupBy(step => step.Consume[0])
            .Select(arrival => string.Join(';', arrival.Select(step => string.Join(',', step.Produce)).Order(StringComparer.Ordinal)))
            .ToArray();
        return opened.Length == join.Inputs.Length && opened.Distinct(StringComparer.Ordinal).Count() == 1 && own[false].Count() == join.Inputs.Length
            && !own[true].Any(step => step.Produce.Intersect(join.Reach).Any());
    }

    // Once a token waits none leaves but by arriving, and none joins those that come.
    private static bool Stays(Step step, ArrivalJoin join, int[] coming, Func<int, bool> isFirst)
    {
        var taken = coming.Where(place => step.Consume.Contains(place) || step.Clear.Contains(place)).ToArray();
        var comes = step.Produce.Any(place => coming.Contains(place) || join.Inputs.Contains(place));
        return taken.Length > 0 ? comes || taken.All(isFirst) : !comes || step.Consume.Any(isFirst);
    }

    // No second token may come unseen.
    private static bool MayFill(Step step, ArrivalJoin join, Concurrency concurrency) =>
        step.Produce.Intersect(join.Inputs).All(input => Array.Exists(step.Consume, place =>
            !concurrency.Together(place, input) && !concurrency.Together(place, join.Waiting[Array.IndexOf(join.Inputs, input)])));

    private static bool SeesAlike(Step step, int[] arrived, int[] coming)
    {
        bool AllOrNone(Func<int, bool> has) => arrived.All(has) || !arrived.Any(has);
        return !step.Consume.Concat(step.Offer).Intersect(arrived).Any()
            && (step.Clear.IsEmpty || !arrived.Any(step.Clear.Contains) || arrived.Concat(coming).All(step.Clear.Contains))
            && AllOrNone(place => step.Forbid.Contains(place)) && AllOrNone(place => step.AnyOf?.Contains(place) ?? false)
            && (step.Join is not ArrivalJoin other || AllOrNone(other.Reach.Contains));
    }

    private static bool Belongs(Step step, ArrivalJoin join) => step.Join is ArrivalJoin own && own.Inputs[0] == join.Inputs[0];

    private static TransitionSystem Merge(TransitionSystem system, ArrivalJoin join)
    {
        var (one, never) = (join.Inputs[0], join.Waiting[0]);
        int[] arrived = [.. join.Inputs, .. join.Waiting];
        int[] barring = [.. join.Reach.Except(arrived)];
        int[] Of(int[] places) => places.Any(arrived.Contains) ? [.. places.Except(arrived).Append(one).Order()] : places;
        Step Change(Step step)
        {
            if (Belongs(step, join))
            {
                return step.Join is ArrivalJoin { Opens: true } && step.Consume[0] == one
                    ? step with { Forbid = barring, Join = null }
                    : step with { Consume = [never], Produce = [], Forbid = [], Join = null };
            }

            var fills = step.Produce.Intersect(join.Inputs).Any();
            return step with
            {
                Produce = fills ? [.. step.Produce.Except(join.Inputs)] : step.Produce,
                Offer = fills ? [.. step.Offer, one] : step.Offer,
                Forbid = Of(step.Forbid),
                AnyOf = step.AnyOf is null ? null : Of(step.AnyOf),
                Join = step.Join is ArrivalJoin other ? other with { Reach = Of(other.Reach) } : step.Join,
            };
        }

        return system with { Steps = [.. system.Steps.Select(Change)], Starts = [.. system.Starts.Select(start => start with { Places = Of(start.Places) })] };
    }
}
