using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Xunit;

namespace ProcOS.Llm.Tests;

public sealed class OllamaChatTests
{
    [Fact]
    public async Task GetResponse_Chat_IsReadAndTheRequestIsInTheWireFormat()
    {
        await using var server = await ModelServer.AnsweringAsync(
            """
            {"model":"small","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":"Hello."},"done_reason":"stop","done":true,"total_duration":5,"prompt_eval_count":9,"eval_count":2}
            """);
        using var client = server.Chat(ModelProvider.Ollama);
        var schema = JsonSerializer.SerializeToElement(new { type = "object" });

        var response = await client.GetResponseAsync(
            "Hi", new ChatOptions { Temperature = 0, MaxOutputTokens = 50, ResponseFormat = ChatResponseFormat.ForJsonSchema(schema) });

        Assert.Equal("Hello.", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(11, response.Usage!.TotalTokenCount);
        Assert.Equal("/api/chat", server.Requests.Single().Path);
        Assert.False(server.LastBody.GetProperty("stream").GetBoolean());
        Assert.Equal(50, server.LastBody.GetProperty("options").GetProperty("num_predict").GetInt32());
        Assert.Equal("object", server.LastBody.GetProperty("format").GetProperty("type").GetString());
    }

    [Fact]
    public async Task GetStreamingResponse_Lines_AreJoined()
    {
        await using var server = await ModelServer.StartAsync((context, _) => context.Response.WriteAsync(
            """
            {"model":"small","message":{"role":"assistant","content":"Hel"},"done":false}
            {"model":"small","message":{"role":"assistant","content":"lo"},"done":false}
            {"model":"small","message":{"role":"assistant","content":""},"done_reason":"stop","done":true,"prompt_eval_count":1,"eval_count":2}

            """));
        using var client = server.Chat(ModelProvider.Ollama);

        var response = await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();

        Assert.Equal("Hello", response.Text);
        Assert.Equal(3, response.Usage!.TotalTokenCount);
    }

    [Theory]
    [InlineData("{\"message\":{\"content\":\"Hel\"},\"done\":false}\n{\"error\":\"out of memory\"}\n", "PROC-LLM-005")]
    [InlineData("{\"message\":{\"content\":\"Hel\"},\"done\":false}\n", "PROC-LLM-007")]
    [InlineData("{\"message\":{\"content\":\"Hel\"},\"done\":false}\n{\"mess", "PROC-LLM-007")]
    public async Task GetStreamingResponse_ThatBreaks_IsAnErrorAndNotAShortAnswer(string stream, string code)
    {
        await using var server = await ModelServer.StartAsync((context, _) => context.Response.WriteAsync(stream));
        using var client = server.Chat(ModelProvider.Ollama);

        var exception = await Assert.ThrowsAsync<ModelException>(() => client.GetStreamingResponseAsync("Hi").ToChatResponseAsync());

        Assert.Equal(code, exception.Error.Code);
    }
}
