namespace ProcOS.Das.Generation;

/// <param name="Hash">The hash of the draft that the person looked at.</param>
/// <param name="Xml">The BPMN that takes its place.</param>
/// <param name="User">The person's id in the engine.</param>
public sealed record EditRequest(string Hash, byte[] Xml, string User, string? Comment);
