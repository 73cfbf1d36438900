using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Llm.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData(401, "PROC-LLM-003", false)]
    [InlineData(403, "PROC-LLM-003", false)]
    [InlineData(404, "PROC-LLM-006", false)]
    [InlineData(400, "PROC-LLM-006", false)]
    [InlineData(302, "PROC-LLM-006", false)]
    [InlineData(429, "PROC-LLM-004", true)]
    [InlineData(500, "PROC-LLM-005", true)]
    [InlineData(503, "PROC-LLM-005", true)]
    public async Task AnyCall_StatusOfFailure_HasItsOwnCodeAndTheServersWords(int status, string code, bool transient)
    {
        await using var server = await ModelServer.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "7";
            context.Response.Headers.Location = "http://127.0.0.1:1/";
            return ModelServer.WriteAsync(context, $$$"""{"error":{"message":"No, {{{Clients.Key}}}\nis wrong","type":"x"}}""", status);
        });
        using var chat = server.Chat(ModelProvider.OpenAi);
        using var embeddings = server.Embeddings(ModelProvider.OpenAi);

        var exceptions = new[]
        {
            await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("Hi")),
            await Assert.ThrowsAsync<ModelException>(() => chat.GetStreamingResponseAsync("Hi").ToChatResponseAsync()),
            await Assert.ThrowsAsync<ModelException>(() => embeddings.GenerateAsync(["Hi"])),
        };

        Assert.All(exceptions, exception =>
        {
            Assert.Equal((code, transient), (exception.Error.Code, exception.IsTransient));
            Assert.Equal(TimeSpan.FromSeconds(7), exception.RetryAfter);
            Assert.Contains("No, *** is wrong", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Clients.Key, exception.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task GetResponse_OllamasErrorForm_IsQuoted()
    {
        await using var server = await ModelServer.AnsweringAsync("""{"error":"model 'small' not found"}""", 404);
        using var chat = server.Chat(ModelProvider.Ollama);

        var exception = await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("Hi"));

        Assert.Contains("model 'small' not found", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelProvider.OpenAi)]
    [InlineData(ModelProvider.Ollama)]
    public async Task GetResponse_NobodyListens_IsUnreachable(ModelProvider provider)
    {
        var server = await ModelServer.AnsweringAsync("{}");
        using var chat = server.Chat(provider);
        await server.DisposeAsync();

        var exception = await Assert.ThrowsAsync<ModelException>(() => chat.GetResponseAsync("Hi"));

        Assert.Equal(ModelErrors.Unreachable, exception.Error);
    }

    [Fact]
    public async Task GetResponse_SlowServer_TimesOut()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.StartAsync((context, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        using var chat = server.Chat(ModelProvider.OpenAi, clock);

        var call = chat.GetResponseAsync("Hi");
        await Eventually.PassesAsync(() => Task.FromResult(Assert.Single(server.Requests)));
        clock.Advance(TimeSpan.FromMinutes(3));

        var exception = await Assert.ThrowsAsync<ModelException>(() => call);
        Assert.Equal(ModelErrors.TimedOut, exception.Error);
    }

    [Fact]
    public async Task GetStreamingResponse_StreamThatStopsInTheMiddle_TimesOut()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            await context.Response.WriteAsync("{\"message\":{\"content\":\"Hel\"},\"done\":false}\n");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var chat = server.Chat(ModelProvider.Ollama, clock);
        await using var updates = chat.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        Assert.True(await updates.MoveNextAsync());

        var next = updates.MoveNextAsync();
        clock.Advance(TimeSpan.FromMinutes(3));

        var exception = await Assert.ThrowsAsync<ModelException>(() => next.AsTask());
        Assert.Equal(ModelErrors.TimedOut, exception.Error);
    }

    [Fact]
    public async Task GetResponse_CancelledByTheCaller_IsACancellation()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        using var chat = server.Chat(ModelProvider.OpenAi);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chat.GetResponseAsync("Hi", cancellationToken: cancel.Token));
    }

    [Fact]
    public void AddProcOsLlm_NoProvider_GivesNoModels()
    {
        using var services = new ServiceCollection().AddProcOsLlm(new ChatModelOptions(), new EmbeddingModelOptions()).BuildServiceProvider();

        var models = services.GetRequiredService<LanguageModels>();

        Assert.Null(models.Chat);
        Assert.Null(models.Embeddings);
    }

    [Theory]
    [InlineData(ModelProvider.OpenAi)]
    [InlineData(ModelProvider.Ollama)]
    public void AddProcOsLlm_ProviderWithoutModel_NamesTheKey(ModelProvider provider)
    {
        var chat = Assert.Throws<ProcOsException>(() => new ServiceCollection().AddProcOsLlm(new ChatModelOptions { Provider = provider }, new EmbeddingModelOptions()));
        var embedding = Assert.Throws<ProcOsException>(() => new ServiceCollection().AddProcOsLlm(new ChatModelOptions(), new EmbeddingModelOptions { Provider = provider }));

        Assert.Equal("CHAT_MODEL", chat.Subject);
        Assert.Equal("EMBEDDING_MODEL", embedding.Subject);
    }

    [Fact]
    public void ToString_OfOptions_HidesTheKey() =>
        Assert.DoesNotContain(Clients.Key, new ChatModelOptions { Provider = ModelProvider.OpenAi, ApiKey = Clients.Key }.ToString(), StringComparison.Ordinal);
}
