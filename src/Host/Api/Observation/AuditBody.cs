using System.Text.Json;
using ProcOS.Store;

namespace ProcOS.Host.Api.Observation;

internal sealed record AuditBody(
    string Event, string Subject, string Actor, DateTimeOffset OccurredAt, JsonElement Details, string? CorrelationId)
{
    public static AuditBody Of(AuditEvent written) => new(
        written.Event, written.Subject, written.Actor, written.OccurredAt, JsonElement.Parse(written.Details), written.CorrelationId);
}
