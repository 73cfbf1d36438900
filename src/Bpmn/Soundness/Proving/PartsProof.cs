using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Reducing.Inclusive;
using ProcOS.Bpmn.Soundness.Reducing.Scopes;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>The proof of a system by parts of it, where all of them are sound.</summary>
internal static class PartsProof
{
    /// <summary>Null where there are no parts, or one of them is not sound: what comes of that only the whole tells.</summary>
    public static SoundnessVerdict? Prove(VerdictWriter writer, SoundnessOptions options, TransitionSystem system, Lazy<SoundnessProblem?> endTwice)
    {
        if (PartsOf(system, options) is not { } parts)
        {
            return null;
        }

        var (fired, states, twice) = (new bool[system.Steps.Count], 0, system.EndsTwiceInside);
        foreach (var part in parts)
        {
            if (Reduction.Reduce(part.System, options.Reductions) is not { } reduced)
            {
                return null;
            }

            var smaller = options.Uses(Reductions.ArrivalMerges) ? ArrivalMerges.Apply(reduced.System) : reduced.System;
            if (ReferenceEquals(part.System, system) && ReferenceEquals(smaller, reduced.System))
            {
                // No part, and no join of it could be merged: a search would be that of the whole.
                return null;
            }

            using var space = SparingSearch.Run(smaller, options, endTwice);
            if (!space.IsWhole || space.Deadlock >= 0 || Completion.HasEndless(space))
            {
                return null;
            }

            Add(system, part, reduced.FiredOf(space.Fired), fired);
            (states, twice) = (states + space.Count, twice || space.EndTwice >= 0);
        }

        if (DeadElements.Of(system, fired).Count > 0 || (twice && endTwice.Value is null))
        {
            return null;
        }

        var warning = endTwice.IsValueCreated ? endTwice.Value : null;
        return writer.Sound(system, states, warning, isRescued: parts[0].System.Steps.Any(step => step.Rescues));
    }

    // What was taken in the part, and what leaves it from a place where a token came.
    private static void Add(TransitionSystem system, EventScopePart part, bool[] taken, bool[] fired)
    {
        for (var step = 0; step < taken.Length; step++)
        {
            fired[part.Numbers[step]] |= taken[step];
        }

        foreach (var number in part.Leaving)
        {
            fired[number] = (system.Steps[number].AnyOf ?? system.Steps[number].Consume).Any(place => IsMarked(system, place, fired));
        }
    }

    private static IReadOnlyList<EventScopePart>? PartsOf(TransitionSystem system, SoundnessOptions options)
    {
        if (options.Uses(Reductions.EventScopes) && EventScopes.Split(system) is { } parts)
        {
            return parts;
        }

        return options.Uses(Reductions.ArrivalMerges) && system.Steps.Any(step => step.Join is ArrivalJoin)
            ? [new EventScopePart(system, [.. Enumerable.Range(0, system.Steps.Count)], [])]
            : null;
    }

    private static bool IsMarked(TransitionSystem system, int place, bool[] fired)
    {
        for (var step = 0; step < fired.Length; step++)
        {
            if (fired[step] && (system.Steps[step].Consume.Contains(place) || system.Steps[step].Produce.Contains(place)))
            {
                return true;
            }
        }

        return system.Starts.Any(start => start.Places.Contains(place));
    }
}
