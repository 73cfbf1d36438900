using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Boot;

namespace ProcOS.Host.Api;

/// <summary>Maps calls that need the booted system; before that, and while it stops, they are refused.</summary>
internal static class ApiRoutes
{
    public static void MapCall(this IEndpointRouteBuilder routes, string method, string pattern, Func<ApiCall, Task> handler) =>
        routes.MapMethods(pattern, [method], (RequestDelegate)(async context =>
        {
            var state = context.RequestServices.GetRequiredService<BootState>();
            var running = state.Running ?? throw new ProcOsException(ApiErrors.NotReady, $"phase {state.Phase}");
            var scope = running.Services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await handler(new ApiCall(context, scope.ServiceProvider));
            }
        }));
}
