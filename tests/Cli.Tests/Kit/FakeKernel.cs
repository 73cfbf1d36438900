using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProcOS.Cli.Tests.Kit;

/// <summary>
/// Speaks the kernel's API on a real port with answers that a test writes, for what a real kernel does not do on demand:
/// refusing, being slow, leaving things out.
/// </summary>
internal sealed class FakeKernel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Queue<(int Status, string Body)>> _answers = new();

    private FakeKernel(WebApplication app) => _app = app;

    public string Folder { get; } = Directory.CreateTempSubdirectory("procos-cli-").FullName;

    public string DataFolder => Path.Combine(Folder, ".procos");

    public const string Token = "secret-of-the-fake";

    public ConcurrentQueue<Call> Calls { get; } = new();

    public static async Task<FakeKernel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls("http://127.0.0.1:0");
        var kernel = new FakeKernel(builder.Build());
        kernel._app.Run(kernel.AnswerAsync);
        await kernel._app.StartAsync();
        kernel.WriteKernelFile(kernel._app.Urls.Single());
        return kernel;
    }

    /// <summary>Sets the answers to a call, such as <c>GET /api/v1/health</c>; the last one is repeated.</summary>
    public FakeKernel Answer(string call, params object[] bodies)
    {
        _answers[call] = new(bodies.Select(body => (200, Text(body))));
        return this;
    }

    public FakeKernel Refuse(string call, int status, object body)
    {
        _answers[call] = new([(status, Text(body))]);
        return this;
    }

    public void WriteKernelFile(string url)
    {
        _ = Directory.CreateDirectory(Path.Combine(DataFolder, "run"));
        File.WriteAllText(
            Path.Combine(DataFolder, "run", "kernel.json"),
            JsonSerializer.Serialize(new { url, pid = Environment.ProcessId, token = Token }));
    }

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.StartAsync(Folder, arguments);

    /// <summary>The body of the only call of this kind.</summary>
    public JsonElement BodyOf(string call) =>
        JsonSerializer.Deserialize<JsonElement>(Calls.Single(made => made.Name == call).Body);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string Text(object body) => body as string ?? JsonSerializer.Serialize(body);

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var name = $"{context.Request.Method} {context.Request.Path}";
        Calls.Enqueue(new Call(name, await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        if (!_answers.TryGetValue(name, out var queue))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (status, body) = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }

    internal sealed record Call(string Name, string Body, IReadOnlyDictionary<string, string> Headers);
}
