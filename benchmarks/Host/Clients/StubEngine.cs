using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Benchmarks.Parts;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>
/// Speaks the two calls of an external-task client and has nothing behind them: hands out as many tasks as it was told,
/// takes each completion. What a client cannot do here it cannot do at any engine.
/// </summary>
internal sealed class StubEngine : IPart
{
    private static readonly TimeSpan Park = TimeSpan.FromMilliseconds(100);
    private int _left;
    private int _next;
    private WebApplication? _server;

    public async Task<object> AnswerAsync(JsonElement question)
    {
        _server ??= await StartAsync().ConfigureAwait(false);
        _left = question.GetProperty("tasks").GetInt32();
        var address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new { url = address + "/engine-rest" };
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var server = builder.Build();
        server.Run(ServeAsync);
        await server.StartAsync().ConfigureAwait(false);
        return server;
    }

    private async Task ServeAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith("/fetchAndLock", StringComparison.Ordinal))
        {
            await context.Request.BodyReader.CopyToAsync(Stream.Null).ConfigureAwait(false);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body).ConfigureAwait(false);
        var answer = Take(body.RootElement);
        if (answer.Length == 2 && body.RootElement.TryGetProperty("asyncResponseTimeout", out var wait) && wait.ValueKind == JsonValueKind.Number)
        {
            await Task.Delay(Park, TimeProvider.System).ConfigureAwait(false);
            answer = Take(body.RootElement);
        }

        // The JavaScript client demands this very type.
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        _ = await context.Response.BodyWriter.WriteAsync(answer).ConfigureAwait(false);
    }

    private byte[] Take(JsonElement request)
    {
        var topic = request.GetProperty("topics")[0].GetProperty("topicName").GetString();
        var worker = request.GetProperty("workerId").GetString();
        var text = new StringBuilder("[");
        for (var wanted = request.GetProperty("maxTasks").GetInt32(); wanted > 0 && Interlocked.Decrement(ref _left) >= 0; wanted--)
        {
            var id = $"{Interlocked.Increment(ref _next):d8}-0000-11f1-8ea4-02fc00000001";
            _ = text.Append(text.Length > 1 ? "," : "").Append(
                $$"""{"activityId":"work","activityInstanceId":"work:{{id}}","errorMessage":null,"errorDetails":null,"executionId":"{{id}}","id":"{{id}}","lockExpirationTime":"2026-11-21T12:32:58.482+0000","createTime":"2026-11-21T12:32:57.147+0000","processDefinitionId":"{{id}}","processDefinitionKey":"bench","processDefinitionVersionTag":null,"processInstanceId":"{{id}}","retries":null,"suspended":false,"workerId":"{{worker}}","topicName":"{{topic}}","tenantId":null,"variables":{},"priority":0,"businessKey":null,"extensionProperties":null}""");
        }

        return Encoding.UTF8.GetBytes(text.Append(']').ToString());
    }
}
