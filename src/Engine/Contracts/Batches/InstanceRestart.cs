namespace ProcOS.Engine;

/// <param name="Instructions">Where to begin.</param>
public sealed record InstanceRestart(IReadOnlyList<ModificationInstruction> Instructions)
{
    /// <summary>True begins with the variables that the instance was started with, false with those it ended with.</summary>
    public bool InitialVariables { get; init; }

    public bool WithoutBusinessKey { get; init; }

    public bool SkipCustomListeners { get; init; }

    public bool SkipIoMappings { get; init; }
}
