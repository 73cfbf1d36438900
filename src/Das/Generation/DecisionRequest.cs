namespace ProcOS.Das.Generation;

/// <param name="Hash">The hash of the draft that the person looked at.</param>
/// <param name="User">The person's id in the engine.</param>
public sealed record DecisionRequest(bool Approve, string Hash, string User, string? Comment);
