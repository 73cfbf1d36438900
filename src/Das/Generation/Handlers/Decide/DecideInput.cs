namespace ProcOS.Das.Generation.Handlers.Decide;

/// <param name="Decision"><c>approve</c>, <c>reject</c> or <c>edit</c>, from the task's form.</param>
/// <param name="DraftHash">The draft that the decision is about.</param>
/// <param name="EditedHash">With <c>edit</c>, the draft that takes its place.</param>
internal sealed record DecideInput(string? Decision, string? DraftHash, string? EditedHash, string? Comment)
{
    public const string Approve = "approve";

    public const string Reject = "reject";

    public const string Edit = "edit";
}
