using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>A step over states of many words.</summary>
internal sealed class WideStep(int number, Step step, ulong change)
{
    public int Number { get; } = number;

    public Step Step { get; } = step;

    /// <summary>What the hash of a state is xored with, where the step is plain.</summary>
    public ulong Change { get; } = change;

    /// <summary>What an inclusive join empties.</summary>
    public int[] Emptied { get; } = step.Join?.Emptied ?? [];
}
