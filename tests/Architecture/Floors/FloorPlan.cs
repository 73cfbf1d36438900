namespace ProcOS.Architecture.Floors;

/// <summary>Which project may use which: an arrow only points down. Reaching further down through another is allowed.</summary>
internal static class FloorPlan
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Host"] = ["Console", "Microkernel", "Peo", "Tde", "Das", "Engine", "EmbeddedEngine", "Bpmn", "Llm", "Store", "Foundation"],
        ["Cli"] = ["Bpmn", "Foundation"],
        ["Microkernel"] = ["Engine", "Bpmn", "Store", "Foundation"],
        ["Console"] = ["Peo", "Das", "Tde"],
        ["Peo"] = ["Engine", "Bpmn", "Store"],
        ["Tde"] = ["Engine", "Llm", "Store"],
        ["Das"] = ["Engine", "Bpmn", "Llm", "Store"],
        ["Engine"] = ["Bpmn", "Foundation"],
        ["EmbeddedEngine"] = ["Bpmn", "Store"],
        ["Bpmn"] = [],
        ["Llm"] = ["Foundation"],
        ["Store"] = ["Foundation"],
        ["Foundation"] = [],
    };

    public static IReadOnlyCollection<string> Projects => MayUse.Keys;

    /// <summary>One line for each reference of <paramref name="project"/> that points sideways or up.</summary>
    public static IEnumerable<string> Violations(string project, IEnumerable<string> references)
    {
        if (!MayUse.ContainsKey(project))
        {
            return [$"{project} has no place in the floor plan"];
        }

        var allowed = Closure(project);
        return references.Where(used => !allowed.Contains(used)).Select(used => $"{project} uses {used}");
    }

    private static HashSet<string> Closure(string project) =>
        [.. MayUse[project].SelectMany(used => Closure(used).Append(used))];
}
