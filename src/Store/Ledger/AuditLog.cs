namespace ProcOS.Store.Ledger;

internal sealed class AuditLog(IStore store) : IAuditLog
{
    public Task AppendAsync(StoreSession session, AuditEvent auditEvent) =>
        session.ExecuteAsync(
            """
            INSERT INTO procos.audit_log (event, subject, actor, occurred_at, details, correlation_id)
            VALUES (@Event, @Subject, @Actor, @OccurredAt, @Details::json, @CorrelationId)
            """,
            auditEvent);

    public Task<IReadOnlyList<AuditEvent>> ListAsync(string? subject, int limit, CancellationToken cancellationToken) =>
        store.RunAsync(
            session => session.QueryAsync<AuditEvent>(
                """
                SELECT event AS "Event", subject AS "Subject", actor AS "Actor", occurred_at AS "OccurredAt",
                       details::text AS "Details", correlation_id AS "CorrelationId"
                FROM procos.audit_log
                WHERE @subject::text IS NULL OR subject = @subject::text
                ORDER BY id DESC
                LIMIT @limit
                """,
                new { subject, limit }),
            cancellationToken);
}
