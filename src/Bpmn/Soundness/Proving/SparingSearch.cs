using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>The search of a system that spares what the options allow.</summary>
internal static class SparingSearch
{
    /// <param name="endTwice">Looks for the shortest run to two tokens before one end event; null where there is none, or the bound was hit.</param>
    public static StateSpace Run(TransitionSystem system, SoundnessOptions options, Lazy<SoundnessProblem?> endTwice)
    {
        if (!options.Uses(Reductions.StubbornSets) || StubbornSets.Of(system) is not { } stubborn)
        {
            return Search.Run(system, options.MaxStates, sleeps: options.Uses(Reductions.SleepSets));
        }

        if (stubborn.WatchesEnds && endTwice.Value is not null)
        {
            stubborn.IgnoreEnds();
        }

        return Search.Spare(system, options.MaxStates, stubborn);
    }
}
