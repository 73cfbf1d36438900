namespace ProcOS.Store;

/// <param name="Event">What happened, such as <c>process_deployed</c>.</param>
/// <param name="Subject">What it happened to, such as a proposal id.</param>
/// <param name="Actor">Who did it: a person's id from the engine, or <c>procos</c>.</param>
/// <param name="OccurredAt">When it happened, by the clock of the source that is authoritative for it.</param>
/// <param name="Details">A JSON object.</param>
/// <param name="CorrelationId">The piece of work it belongs to.</param>
public sealed record AuditEvent(
    string Event, string Subject, string Actor, DateTimeOffset OccurredAt, string Details, string? CorrelationId);
