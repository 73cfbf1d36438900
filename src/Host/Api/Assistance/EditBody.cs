namespace ProcOS.Host.Api.Assistance;

/// <param name="Hash">The hash of the draft that the person looked at.</param>
/// <param name="Content">The BPMN that takes its place.</param>
internal sealed record EditBody(string? Hash, string? Content, string? User, string? Comment);
