namespace ProcOS.Bpmn.Checking.Style;

/// <summary>What readers misread.</summary>
internal static class StyleRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NoImplicitSplit(),
        new NoGatewayJoinFork(),
        new LabelRequired(),
    ];
}
