namespace ProcOS.Engine;

/// <param name="Suspended">True to suspend, false to let it go on.</param>
/// <param name="IncludeProcessInstances">True for the running instances too.</param>
/// <param name="ExecutionDate">When; null for now.</param>
public sealed record DefinitionSuspension(bool Suspended, bool IncludeProcessInstances = false, DateTimeOffset? ExecutionDate = null);
