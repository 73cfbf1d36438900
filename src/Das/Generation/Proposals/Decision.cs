namespace ProcOS.Das.Generation.Proposals;

/// <param name="Outcome"><c>approved</c> or <c>rejected</c>.</param>
/// <param name="By">The assignee of the user task, by the engine's history.</param>
/// <param name="At">When the task was completed, by the engine's clock.</param>
/// <param name="TaskId">The engine's user task; null for an automatic approval in development.</param>
public sealed record Decision(string Outcome, string By, DateTimeOffset At, string? Comment, string? TaskId);
