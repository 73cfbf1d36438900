using System.Text.Json;
using ProcOS.Engine;

namespace ProcOS.Tde.Tests.Processes;

/// <summary>An instance that has ended.</summary>
internal sealed record TdeRun(
    HistoricInstance Instance, IReadOnlyList<HistoricActivity> Activities, IReadOnlyDictionary<string, VariableValue> Variables)
{
    private static readonly string[] WithinSubProcess = ["execution_end", "task_succeeded", "task_failed"];

    /// <summary>The ids of the steps that it took, in the order of their start.</summary>
    public IReadOnlyList<string> Steps => [.. Activities.Select(activity => activity.ActivityId)];

    /// <summary>The end event that it reached; steps of one millisecond have no order, so the last step would not do.</summary>
    public string End => Activities.Single(activity =>
        activity.Type.EndsWith("EndEvent", StringComparison.OrdinalIgnoreCase) && !WithinSubProcess.Contains(activity.ActivityId)).ActivityId;

    public JsonElement Outcome => Json("outcome");

    public string? Text(string variable) => Variables.TryGetValue(variable, out var value) ? value.AsText() : null;

    public long Number(string variable) => Variables[variable].Value.GetInt64();

    public JsonElement Json(string variable) => JsonElement.Parse(Text(variable)!);
}
