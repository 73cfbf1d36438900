namespace ProcOS.Engine;

/// <summary>Who has to do with a task: a user or a group.</summary>
/// <param name="Type"><c>assignee</c>, <c>owner</c>, <c>candidate</c>, or one of our own.</param>
public sealed record IdentityLink(string Type, string? UserId = null, string? GroupId = null);
