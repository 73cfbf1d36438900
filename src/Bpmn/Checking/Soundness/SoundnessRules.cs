namespace ProcOS.Bpmn.Checking.Soundness;

/// <summary>What keeps a model from its end, and what a proof of that warns of.</summary>
internal static class SoundnessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new Deadlock(),
        new Unsafe(),
        new Livelock(),
        new DeadElement(),
        new IllFormed(),
        new Undefined(),
        new Unknown(),
        new ImplicitEnd(),
        new SameEndTwice(),
        new ResolvedDeadlock(),
    ];
}
