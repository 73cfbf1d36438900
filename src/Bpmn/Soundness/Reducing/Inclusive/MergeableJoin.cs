using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Reducing.Inclusive;

/// <summary>
/// An inclusive join that may not need to know by which flows tokens have come to it: then one place stands for all that are
/// before it, and is filled again by each that comes.
/// </summary>
/// <param name="inputs">For each input of the join the places where a token is that has come by it.</param>
internal sealed class MergeableJoin(TransitionSystem system, InclusiveJoin join, int[][] inputs)
{
    private readonly int[] _all = [.. inputs.SelectMany(places => places)];

    /// <summary>The place that stands for all.</summary>
    public int One => join.Inputs[0];

    /// <summary>Merges one join after the other, where that is possible.</summary>
    /// <param name="merge">The system with the join merged; null where it has to stay.</param>
    public static TransitionSystem MergeEach<T>(TransitionSystem system, Func<TransitionSystem, T, Concurrency, TransitionSystem?> merge)
        where T : InclusiveJoin
    {
        Concurrency? concurrency = null;
        foreach (var first in system.Steps.Select(step => step.Join).OfType<T>().Select(join => join.Inputs[0]).Distinct().ToArray())
        {
            // A place that stands for others is marked where it was not before: what was found of it no longer holds.
            concurrency ??= Concurrency.Of(system);
            var join = system.Steps.Select(step => step.Join).OfType<T>().First(join => join.Inputs[0] == first);
            if (merge(system, join, concurrency) is { } merged)
            {
                (system, concurrency) = (merged, null);
            }
        }

        return system;
    }

    /// <summary>Whether the step is one of the join.</summary>
    public bool Owns(Step step) => step.Join is { } own && own.Inputs[0] == join.Inputs[0];

    /// <summary>Whether nothing but the join asks in which of the places a token is, and none gets a second one unseen.</summary>
    /// <param name="steps">Those that have to do with the places otherwise than as steps of the join.</param>
    public bool IsSeenAlike(IEnumerable<Step> steps, Concurrency concurrency) =>
        steps.All(step => MayFill(step, concurrency) && SeesAlike(step))
        && !system.Ends.Concat([system.Exits]).Any(places => places.Intersect(_all).Any());

    /// <summary>The system in which one place stands for all.</summary>
    /// <param name="change">Changes the steps of the join.</param>
    public TransitionSystem Merge(Func<Step, Step> change) => system with
    {
        Steps = [.. system.Steps.Select(step => Owns(step) ? change(step) : Change(step))],
        Starts = [.. system.Starts.Select(start => start with { Places = Replace(start.Places) })],
    };

    // A token of the step that fills an input rules out that one is there.
    private bool MayFill(Step step, Concurrency concurrency) =>
        step.Produce.Intersect(join.Inputs).All(input => Array.Exists(step.Consume, place =>
            !Array.Exists(inputs[Array.IndexOf(join.Inputs, input)], filled => concurrency.Together(place, filled))));

    private bool SeesAlike(Step step)
    {
        bool AllOrNone(Func<int, bool> has) => _all.All(has) || !_all.Any(has);
        return !step.Consume.Concat(step.Offer).Intersect(_all).Any()
            && AllOrNone(step.Clear.Contains) && AllOrNone(place => step.Forbid.Contains(place)) && AllOrNone(place => step.AnyOf?.Contains(place) ?? false)
            && (Owns(step) || (step.Join?.Reaches ?? []).All(reach => AllOrNone(place => Array.BinarySearch(reach, place) >= 0)));
    }

    private Step Change(Step step)
    {
        var fills = step.Produce.Intersect(join.Inputs).Any();
        return step with
        {
            Produce = fills ? [.. step.Produce.Except(join.Inputs)] : step.Produce,
            Offer = fills ? [.. step.Offer, One] : step.Offer,
            Forbid = Replace(step.Forbid),
            AnyOf = step.AnyOf is null ? null : Replace(step.AnyOf),
            Join = step.Join?.WithReaches(Replace),
        };
    }

    private int[] Replace(int[] places) => places.Any(_all.Contains) ? [.. places.Except(_all).Append(One).Order()] : places;
}
