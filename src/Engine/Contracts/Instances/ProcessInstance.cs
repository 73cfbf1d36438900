namespace ProcOS.Engine;

/// <param name="Id">The instance's id.</param>
/// <param name="DefinitionId">The version it runs.</param>
/// <param name="DefinitionKey">The process.</param>
/// <param name="BusinessKey">Null when it was started without one.</param>
/// <param name="Ended">True when it already ended during the call that answered this.</param>
public sealed record ProcessInstance(string Id, string DefinitionId, string? DefinitionKey, string? BusinessKey, bool Ended);
