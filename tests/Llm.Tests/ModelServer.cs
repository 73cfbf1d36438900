using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProcOS.Llm.Tests;

/// <summary>A model server made by hand: it speaks the two wire formats as their documents write them, over a real socket.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public ConcurrentQueue<(string Path, string? Authorization, JsonElement Body)> Requests { get; } = new();

    public JsonElement LastBody => Requests.Last().Body;

    public static async Task<ModelServer> StartAsync(Func<HttpContext, JsonElement, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.Run(async context =>
        {
            var body = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            server.Requests.Enqueue((context.Request.Path, context.Request.Headers.Authorization, body));
            await answer(context, body);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<ModelServer> AnsweringAsync(string json, int status = 200) =>
        StartAsync((context, _) => WriteAsync(context, json, status));

    public static async Task WriteAsync(HttpContext context, string text, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(text);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
