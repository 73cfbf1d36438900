using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that is judged by paths, each branch of which may be left on the way, waits for no branch in particular:
/// it opens when a token is before it and none can come. Where no token that can come to a flow is ever there beside one that
/// has come to it, which flows are filled makes no difference: one place stands for all, filled again by each that comes. Keeps
/// all four properties, and the number of states is no longer that of all subsets of the branches.
/// </summary>
internal static class InclusiveMerges
{
    public static TransitionSystem Apply(TransitionSystem system)
    {
        Concurrency? concurrency = null;
        foreach (var first in system.Steps.Select(step => step.Join).OfType<PathJoin>().Select(join => join.Inputs[0]).Distinct().ToArray())
        {
            // A place that stands for others is marked where it was not before: what was found of it no longer holds.
            concurrency ??= Concurrency.Of(system);
            var join = system.Steps.Select(step => step.Join).OfType<PathJoin>().First(join => join.Inputs[0] == first);
            if (join.Inputs.Length > 1 && Barring(system, join, concurrency) is { } barring)
            {
                (system, concurrency) = (Merge(system, join, barring), null);
            }
        }

        return system;
    }

    // The places that keep the join closed as long as a token is there; null where that depends on which flows are filled.
    private static int[]? Barring(TransitionSystem system, PathJoin join, Concurrency concurrency)
    {
        var barring = new HashSet<int>();
        foreach (var place in join.Reach.SelectMany(reach => reach).Except(join.Inputs))
        {
            int[] reached = [.. join.Inputs.Where((_, input) => Array.BinarySearch(join.Reach[input], place) >= 0)];
            if (reached.Length == join.Inputs.Length)
            {
                continue;
            }

            if (Array.Exists(reached, input => concurrency.Together(place, input)))
            {
                return null;
            }

            _ = barring.Add(place);
        }

        return system.Steps.All(step => MayFill(step, join, concurrency) && SeesAlike(step, join)) && !system.Ends.Concat([system.Exits]).Any(places => places.Intersect(join.Inputs).Any())
            ? [.. barring.Order()]
            : null;
    }

    // No second token may come unseen.
    private static bool MayFill(Step step, PathJoin join, Concurrency concurrency) =>
        step.Produce.Intersect(join.Inputs).All(input => Array.Exists(step.Consume, place => place != input && !concurrency.Together(place, input)));

    private static bool SeesAlike(Step step, PathJoin join)
    {
        bool AllOrNone(Func<int, bool> has) => join.Inputs.All(has) || !join.Inputs.Any(has);
        return !step.Consume.Concat(step.Offer).Intersect(join.Inputs).Any()
            && AllOrNone(step.Clear.Contains) && AllOrNone(place => step.Forbid.Contains(place)) && AllOrNone(place => step.AnyOf?.Contains(place) ?? false)
            && (step.Join is not PathJoin other || other.Inputs[0] == join.Inputs[0]
                || Array.TrueForAll(other.Reach, reach => AllOrNone(place => Array.BinarySearch(reach, place) >= 0)));
    }

    private static TransitionSystem Merge(TransitionSystem system, PathJoin join, int[] barring)
    {
        var (one, others) = (join.Inputs[0], join.Inputs[1..]);
        int[] But(int[] places) => others.Any(places.Contains) ? [.. places.Except(others)] : places;
        Step Change(Step step)
        {
            if (step.Join is PathJoin own && own.Inputs[0] == one)
            {
                return step with { Consume = [one], Forbid = [.. step.Forbid.Union(barring)], Join = null };
            }

            var fills = step.Produce.Intersect(join.Inputs).Any();
            return step with
            {
                Produce = fills ? [.. step.Produce.Except(join.Inputs)] : step.Produce,
                Offer = fills ? [.. step.Offer, one] : step.Offer,
                Forbid = But(step.Forbid),
                AnyOf = step.AnyOf is null ? null : But(step.AnyOf),
                Join = step.Join is PathJoin other ? new PathJoin(other.Inputs, Array.ConvertAll(other.Reach, But)) : step.Join,
            };
        }

        return system with
        {
            Steps = [.. system.Steps.Select(Change)],
            Starts = [.. system.Starts.Select(start => start.Places.Intersect(join.Inputs).Any() ? start with { Places = [.. start.Places.Except(join.Inputs).Append(one).Order()] } : start)],
        };
    }
}
