using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>What would be stuck in a sound system without the events from outside that take a whole scope away.</summary>
internal static class ResolvedDeadlock
{
    /// <param name="isLarge">Whether it takes so many states that it is worth sparing some.</param>
    public static SoundnessProblem? Find(TransitionSystem system, SoundnessOptions options, MessageLinks? messages, bool isLarge)
    {
        if (!system.Steps.Any(step => step.Rescues))
        {
            return null;
        }

        var unaided = system with { Steps = [.. system.Steps.Where(step => !step.Rescues)] };
        var stubborn = isLarge && options.Uses(Reductions.StubbornSets) ? StubbornSets.Of(unaided) : null;
        using var space = stubborn is null
            ? Search.Run(unaided, options.MaxStates, keepEdges: false, sleeps: options.Reductions.HasFlag(Reductions.SleepSets))
            : Search.Spare(unaided, options.MaxStates, stubborn);
        return space.Deadlock < 0 ? null : new FirstProblem(unaided, options, messages).Deadlock(space, kind: ProblemKind.ResolvedDeadlock);
    }
}
