using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Health;
using ProcOS.Microkernel.Metrics;
using ProcOS.Store;

namespace ProcOS.Host.Api.Observation;

/// <summary>Health, counters, audit.</summary>
internal static class ObservationEndpoints
{
    private const int DefaultEvents = 100;
    private const int MostEvents = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapCall("GET", "/api/v1/health", async call =>
        {
            var checks = await call.Get<HealthReport>().RunAsync(call.Cancelled);
            var status = checks.All(check => check.Ok) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await call.AnswerAsync(checks, ApiJson.Wire.IReadOnlyListHealthCheck, status);
        });
        routes.MapCall("GET", "/api/v1/metrics", call =>
            call.AnswerAsync(new MetricsBody(call.Get<MetricsCollector>().Snapshot()), ApiJson.Wire.MetricsBody));
        routes.MapCall("POST", "/api/v1/metrics/file", call =>
        {
            var file = call.Get<MetricsFile>();
            return call.AnswerAsync(new MetricsFileBody(file.Path, file.Write()), ApiJson.Wire.MetricsFileBody);
        });
        routes.MapCall("GET", "/api/v1/audit", async call =>
        {
            var events = await call.Get<IAuditLog>().ListAsync(call.Query("subject"), Limit(call.Query("limit")), call.Cancelled);
            await call.AnswerAsync([.. events.Select(AuditBody.Of)], ApiJson.Wire.AuditBodyArray);
        });
    }

    private static int Limit(string? text) => text is null
        ? DefaultEvents
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is > 0 and <= MostEvents
            ? limit
            : throw new ProcOsException(ApiErrors.BadRequest, "limit", $"a number from 1 to {MostEvents}", $"'{text}'");
}
