namespace ProcOS.Das.Generation.Proposals;

/// <summary>Where a proposal stands, in the words that the database holds it to.</summary>
public static class ProposalStatus
{
    public const string Drafted = "drafted";

    public const string CheckFailed = "check_failed";

    public const string AwaitingApproval = "awaiting_approval";

    public const string Approved = "approved";

    public const string Rejected = "rejected";

    public const string Expired = "expired";

    public const string Deployed = "deployed";

    /// <summary>True when a person's part is over, or there is none.</summary>
    public static bool IsFinal(string status) => status is CheckFailed or Rejected or Expired or Deployed;
}
