namespace ProcOS.Das.Generation.Handlers.Decide;

/// <param name="Verdict">What the gateway reads.</param>
/// <param name="Decision">Cleared when it did not count, so that the next form begins empty.</param>
/// <param name="DraftHash">The proposal's hash, whatever the variable said; after an edit the new one.</param>
/// <param name="Notice">Why a decision did not count; null when it did.</param>
internal sealed record DecideOutput(string Verdict, string? Decision, string DraftHash, string? DecidedBy, string? Notice)
{
    public const string Approved = "approved";

    public const string Rejected = "rejected";

    public const string Edited = "edited";

    public const string Undecided = "undecided";

    public const string Stale = "stale";
}
