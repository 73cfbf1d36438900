namespace ProcOS.Engine;

/// <summary>One activity to one activity; the engine takes no more than one on each side.</summary>
public sealed record MigrationInstruction(
    IReadOnlyList<string> SourceActivityIds, IReadOnlyList<string> TargetActivityIds, bool UpdateEventTrigger = false);
