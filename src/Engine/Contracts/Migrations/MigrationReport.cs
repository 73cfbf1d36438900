using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What is wrong with a plan.</summary>
public sealed record MigrationReport
{
    public IReadOnlyList<MigrationInstructionReport> InstructionReports { get; init; } = [];

    public IReadOnlyDictionary<string, MigrationVariableReport> VariableReports { get; init; } = new Dictionary<string, MigrationVariableReport>();

    [JsonIgnore]
    public bool IsValid => InstructionReports.Count == 0 && VariableReports.Count == 0;
}
