namespace ProcOS.Das.Generation.Handlers.Decide;

/// <param name="Decision"><c>approve</c> or <c>reject</c>, from the task's form.</param>
/// <param name="DraftHash">The draft that the decision is about.</param>
internal sealed record DecideInput(string? Decision, string? DraftHash, string? Comment);
