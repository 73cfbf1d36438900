using System.Text.Json;

namespace ProcOS.Tde.Handlers.Report;

/// <param name="Outcome">The outcome as it was kept.</param>
/// <param name="OutcomeStatus">succeeded, failed or timed_out: the gateway of the process asks for it.</param>
internal sealed record ReportOutput(JsonElement Outcome, string OutcomeStatus);
