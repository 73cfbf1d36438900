using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Microkernel.Boot;
using ProcOS.Microkernel.Health;

namespace ProcOS.Host.Api.Probes;

/// <summary>For supervisors: alive, and ready. They need no token and tell no secrets.</summary>
internal static class ProbeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/healthz", (RequestDelegate)(context =>
            context.Response.WriteAsJsonAsync(new Liveness("alive"), ApiJson.Wire.Liveness)));
        _ = routes.MapGet("/readyz", (RequestDelegate)ReadyAsync);
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        var state = context.RequestServices.GetRequiredService<BootState>();
        IReadOnlyList<string> reasons;
        if (state.Running is { } running)
        {
            var checks = await running.Services.GetRequiredService<HealthReport>().RunAsync(context.RequestAborted);
            reasons = [.. checks.Where(check => !check.Ok).Select(check => $"{check.Name}: {check.Detail}")];
        }
        else
        {
            reasons = [$"phase: {state.Phase}"];
        }

        context.Response.StatusCode = reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await context.Response.WriteAsJsonAsync(new Readiness(reasons.Count == 0, state.Phase, reasons), ApiJson.Wire.Readiness);
    }
}
