namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>What this system, or the owner of the models, does not want.</summary>
internal static class PolicyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NoScript(),
        new NoDelegate(),
        new NoConnector(),
        new NoListener(),
        new ForbiddenElement(),
        new TopicAllowlist(),
        new Naming(),
        new MetadataComplete(),
    ];
}
