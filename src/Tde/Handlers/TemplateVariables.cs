using System.Text.Json;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Tde.Handlers;

/// <summary>
/// The variables and error codes of <c>tde_template</c>. The handlers read the variables themselves: a wrong type of
/// one is a problem of the specification, which the process reports, not a failure that is tried again.
/// </summary>
internal static class TemplateVariables
{
    public const string TaskSpec = "taskSpec";
    public const string Mode = "mode";
    public const string Outcome = "outcome";
    public const string ExecutionStarted = "executionStarted";

    /// <summary>The error that ends <c>task.validate</c> for a specification that is not valid.</summary>
    public const string SpecInvalid = "SPEC_INVALID";

    /// <summary>The error that ends an execution without an answer.</summary>
    public const string TaskFailed = "TASK_FAILED";

    /// <summary>The text of a Json or String variable, the notation of any other; null when it is absent or null.</summary>
    public static string? Text(ExternalTaskContext context, string name) =>
        context.Variables.TryGetValue(name, out var value) ? value.AsText() : null;

    public static Dictionary<string, VariableValue> With(JsonElement outcome) =>
        new(StringComparer.Ordinal) { [Outcome] = VariableValue.OfJson(outcome) };
}
