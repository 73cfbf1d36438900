namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-GEN-…</c>.</summary>
public static class GenerationErrors
{
    public static readonly ErrorCode IntentEmpty = new(
        "PROC-GEN-001", "The intent is empty", "Say in plain English what the process does, such as: Check stock, then ship the order.");

    public static readonly ErrorCode IntentTooLong = new(
        "PROC-GEN-002", "The intent is too long", "Shorten it, or draft several processes.");

    public static readonly ErrorCode NotUnderstood = new(
        "PROC-GEN-003", "This part of the intent is not understood", "Say it in other words; docs/reference/drafting-language.md shows what is understood.");

    public static readonly ErrorCode NotSupported = new(
        "PROC-GEN-004", "This part of the intent says something that drafts cannot express", "Leave it out or say it in other words; docs/reference/drafting-language.md shows what is understood.");

    public static readonly ErrorCode TooComplex = new(
        "PROC-GEN-005", "The intent makes too large a process", "Draft several smaller processes.");

    public static readonly ErrorCode ModelAnswerInvalid = new(
        "PROC-GEN-006", "The chat model's draft cannot be used", "Try again, say it in simpler words, or configure no chat model to use the deterministic drafter.");

    public static readonly ErrorCode ProposalMissing = new(
        "PROC-GEN-007", "There is no such proposal", "List the proposals with `procos proposal list`.");

    public static readonly ErrorCode NotApproved = new(
        "PROC-GEN-008", "The proposal is not approved", "Approve it first; nothing unapproved is deployed.");

    public static readonly ErrorCode ContentChanged = new(
        "PROC-GEN-009", "The stored draft is not what was approved", "Generate the process again and approve the new draft; then find out who changed the store.");

    public static readonly ErrorCode CheckFailed = new(
        "PROC-GEN-010", "The draft fails its check", "Read its findings with `procos proposal show`; generate it again in other words.");

    public static readonly ErrorCode NotWaiting = new(
        "PROC-GEN-011", "The proposal does not wait for a decision", "Look at its status with `procos proposal show`.");

    public static readonly ErrorCode StaleHash = new(
        "PROC-GEN-012", "The decision is about another draft than the one that waits", "Look at the proposal again and decide on the hash that it shows.");

    public static readonly ErrorCode GenerationFailed = new(
        "PROC-GEN-013", "The process generation ended without a proposal", "Look at the instance in Cockpit or with `procos instance show`.");

    public static readonly ErrorCode GenerationTimeout = new(
        "PROC-GEN-014", "The process generation did not come to a proposal in time", "Look at the instance with `procos instance show`; it goes on by itself.");

    public static readonly ErrorCode AutoApproveRefused = new(
        "PROC-GEN-015", "Automatic approval is allowed in development only", "Set PROCOS_ENV=dev, or take PROCOS_AUTO_APPROVE away.");

    public static readonly ErrorCode StatusRefused = new(
        "PROC-GEN-016", "The proposal cannot change in this way", "Look at its status with `procos proposal show`.");

    public static readonly ErrorCode NoUser = new(
        "PROC-GEN-017", "A decision needs a user", "Say who decides, such as `--user ada`; an anonymous approval is none.");

    public static readonly ErrorCode AnswerTimeout = new(
        "PROC-GEN-018", "The question was not answered in time", "Look at the instance with `procos instance show`; it goes on by itself.");

    public static readonly ErrorCode EditRefused = new(
        "PROC-GEN-019", "The edited draft cannot take the place of the proposal's", "Start from the proposal's own BPMN (`procos proposal show ID --field xml`), keep its process id, and change something.");

    internal static IReadOnlyList<ErrorCode> All =>
    [
        IntentEmpty, IntentTooLong, NotUnderstood, NotSupported, TooComplex, ModelAnswerInvalid, ProposalMissing, NotApproved,
        ContentChanged, CheckFailed, NotWaiting, StaleHash, GenerationFailed, GenerationTimeout, AutoApproveRefused, StatusRefused, NoUser, AnswerTimeout, EditRefused,
    ];
}
