using System.Text.Json;

namespace ProcOS.Tde.Handlers.Validate;

/// <param name="TaskSpec">The specification with its defaults filled in.</param>
/// <param name="Mode">The mode that the gateway of the process asks for.</param>
/// <param name="ExecutionLimit">The duration of the process's timer, ISO 8601.</param>
/// <param name="ExecutionStarted">When the budget's time began, ISO 8601.</param>
/// <param name="Outcome">Null: an outcome that a caller handed in must not pass for this task's own.</param>
/// <param name="OutcomeStatus">Null, for the same reason.</param>
internal sealed record ValidateOutput(
    JsonElement TaskSpec,
    string TaskId,
    string Mode,
    string ExecutionLimit,
    string ExecutionStarted,
    JsonElement? Outcome = null,
    string? OutcomeStatus = null);
