namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>What this system, or the owner of the models, does not want.</summary>
internal static class PolicyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new ForbiddenElement(),
        new TopicAllowlist(),
        new MetadataComplete(),
    ];
}
