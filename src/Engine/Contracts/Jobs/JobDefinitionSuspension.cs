namespace ProcOS.Engine;

/// <param name="Suspended">True to suspend, false to let it go on.</param>
/// <param name="IncludeJobs">True for the jobs that are there too.</param>
/// <param name="ExecutionDate">When; null for now.</param>
public sealed record JobDefinitionSuspension(bool Suspended, bool IncludeJobs = false, DateTimeOffset? ExecutionDate = null);
