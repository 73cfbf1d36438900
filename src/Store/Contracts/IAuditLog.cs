namespace ProcOS.Store;

/// <summary>Append-only record of what was decided and done, by whom. Written in the session of what it records.</summary>
public interface IAuditLog
{
    Task AppendAsync(StoreSession session, AuditEvent auditEvent);

    /// <summary>Newest first.</summary>
    /// <param name="subject">Only events about this subject; null for all.</param>
    Task<IReadOnlyList<AuditEvent>> ListAsync(string? subject, int limit, CancellationToken cancellationToken);
}
