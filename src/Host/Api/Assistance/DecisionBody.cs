namespace ProcOS.Host.Api.Assistance;

/// <param name="Hash">The hash of the draft that the person looked at.</param>
internal sealed record DecisionBody(string? Hash, string? User, string? Comment);
