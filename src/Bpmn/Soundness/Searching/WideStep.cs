using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>A step over states of many words: the places, and how it changes the hash where nothing else does.</summary>
internal sealed class WideStep(int number, Step step, ulong change)
{
    public int Number { get; } = number;

    public Step Step { get; } = step;

    /// <summary>What the hash of a state is xored with.</summary>
    public ulong Change { get; } = change;
}
