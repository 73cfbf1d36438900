namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>What keeps a draft small enough for a person to read and approve.</summary>
internal static class Limits
{
    /// <summary>The engine's String variables end at 4,000 characters.</summary>
    public const int IntentLength = 4_000;

    public const int Steps = 60;

    public const int Depth = 12;

    public const int NameLength = 250;

    public const int ConditionLength = 160;
}
