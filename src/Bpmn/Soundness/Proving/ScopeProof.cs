using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Proving;

/// <summary>
/// The proof of one system. Small ones are searched as they are. Others are reduced first: what the reduced search proves
/// sound is sound; what it finds is looked for again in the whole system, for the shortest run.
/// </summary>
internal static class ScopeProof
{
    /// <param name="collapse">Makes the same system with sub-processes that are sound by themselves as one step.</param>
    public static SoundnessVerdict Prove(
        TransitionSystem system, string scope, SoundnessOptions options, MessageLinks? messages, Func<TransitionSystem> collapse)
    {
        var writer = new VerdictWriter(system, scope, options, messages);
        var sleeps = options.Reductions.HasFlag(Reductions.SleepSets);
        if (options.Reduce)
        {
            if (options.DirectStates > 0)
            {
                using var direct = Search.Run(system, Math.Min(options.DirectStates, options.MaxStates), sleeps: sleeps);
                if (!direct.IsFull)
                {
                    return writer.OfWhole(direct);
                }
            }

            if (new ReducedProof(writer, options).Prove(collapse()) is { } reduced)
            {
                return reduced;
            }
        }

        using var space = Search.Run(system, options.MaxStates, sleeps: sleeps);
        return writer.OfWhole(space);
    }
}
