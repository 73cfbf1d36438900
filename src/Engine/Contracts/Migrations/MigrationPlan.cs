namespace ProcOS.Engine;

/// <summary>Which activity of the old version becomes which of the new one.</summary>
public sealed record MigrationPlan(
    string SourceProcessDefinitionId, string TargetProcessDefinitionId, IReadOnlyList<MigrationInstruction> Instructions)
{
    /// <summary>Set in the migrated instances.</summary>
    public IReadOnlyDictionary<string, VariableValue>? Variables { get; init; }

    /// <summary>A plan by the ids of the activities, each old one to its new one.</summary>
    /// <param name="updateEventTriggers">True takes names and times of the new version for waiting events; only events may be mapped then.</param>
    public static MigrationPlan ByKeys(
        string sourceDefinitionId, string targetDefinitionId, IEnumerable<KeyValuePair<string, string>> activities, bool updateEventTriggers = false) =>
        new(
            sourceDefinitionId,
            targetDefinitionId,
            [.. activities.Select(pair => new MigrationInstruction([pair.Key], [pair.Value], updateEventTriggers))]);

    /// <summary>This plan with other targets for some activities; what it did not map is added.</summary>
    public MigrationPlan Remap(IReadOnlyDictionary<string, string> activities) => this with
    {
        Instructions =
        [
            .. Instructions.Where(instruction => !instruction.SourceActivityIds.Any(activities.ContainsKey)),
            .. activities.Select(pair => new MigrationInstruction([pair.Key], [pair.Value])),
        ],
    };
}
