using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;
using Xunit;

namespace ProcOS.Llm.Tests;

public sealed class OpenAiChatTests
{
    [Fact]
    public async Task GetResponse_Completion_IsReadAndTheRequestIsInTheWireFormat()
    {
        await using var server = await ModelServer.AnsweringAsync(
            """
            {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"small-2026","choices":[{"index":0,"message":{"role":"assistant","content":"Hello.","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}
            """);
        using var client = server.Chat(ModelProvider.OpenAi);

        var response = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, "Be short."), new ChatMessage(ChatRole.User, "Hi")],
            new ChatOptions { Temperature = 0, MaxOutputTokens = 50, StopSequences = ["END"] });

        Assert.Equal("Hello.", response.Text);
        Assert.Equal("small-2026", response.ModelId);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal((9, 2, 11), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        var (path, authorization, body) = server.Requests.Single();
        Assert.Equal("/v1/chat/completions", path);
        Assert.Equal($"Bearer {Clients.Key}", authorization);
        Assert.Equal("small", body.GetProperty("model").GetString());
        Assert.Equal("""[{"role":"system","content":"Be short."},{"role":"user","content":"Hi"}]""", body.GetProperty("messages").GetRawText());
        Assert.Equal("""["END"]""", body.GetProperty("stop").GetRawText());
        Assert.Equal(50, body.GetProperty("max_tokens").GetInt32());
        Assert.False(body.TryGetProperty("top_p", out _));
    }

    [Fact]
    public async Task GetResponse_WithSchema_AsksForStructuredOutput()
    {
        await using var server = await ModelServer.AnsweringAsync("""{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}]}""");
        using var client = server.Chat(ModelProvider.OpenAi);
        var schema = JsonSerializer.SerializeToElement(new { type = "object" });

        await client.GetResponseAsync("x", new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "draft") });

        var format = server.LastBody.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.Equal("draft", format.GetProperty("json_schema").GetProperty("name").GetString());
        Assert.Equal("object", format.GetProperty("json_schema").GetProperty("schema").GetProperty("type").GetString());
    }

    [Fact]
    public async Task GetStreamingResponse_ServerSentEvents_AreJoined()
    {
        await using var server = await ModelServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var data in (string[])
            [
                """{"id":"c","model":"small","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}""",
                """{"id":"c","model":"small","choices":[{"index":0,"delta":{"content":"Hel"},"finish_reason":null}]}""",
                """{"id":"c","model":"small","choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":null}]}""",
                """{"id":"c","model":"small","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""",
                """{"id":"c","model":"small","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""",
                "[DONE]",
            ])
            {
                await context.Response.WriteAsync($": keep-alive\n\ndata: {data}\n\n");
                await context.Response.Body.FlushAsync();
            }
        });
        using var client = server.Chat(ModelProvider.OpenAi);

        var response = await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();

        Assert.Equal("Hello", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal(3, response.Usage!.TotalTokenCount);
        Assert.True(server.LastBody.GetProperty("stream").GetBoolean());
    }

    [Theory]
    [InlineData("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"},\"finish_reason\":null}]}\n\n")]
    [InlineData("data: {\"choices\":[{\"delta\"\n\n")]
    public async Task GetStreamingResponse_CutOff_IsAnErrorAndNotAShortAnswer(string stream)
    {
        await using var server = await ModelServer.StartAsync((context, _) => context.Response.WriteAsync(stream));
        using var client = server.Chat(ModelProvider.OpenAi);

        var exception = await Assert.ThrowsAsync<ModelException>(() => client.GetStreamingResponseAsync("Hi").ToChatResponseAsync());

        Assert.Equal(ModelErrors.AnswerMalformed, exception.Error);
    }

    [Theory]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"unexpected":1}""")]
    [InlineData("""[]""")]
    [InlineData("""<html>proxy</html>""")]
    public async Task GetResponse_SomethingElse_IsMalformed(string json)
    {
        await using var server = await ModelServer.AnsweringAsync(json);
        using var client = server.Chat(ModelProvider.OpenAi);

        var exception = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("Hi"));

        Assert.Equal(ModelErrors.AnswerMalformed, exception.Error);
    }

    [Fact]
    public async Task GetResponse_WithTools_IsRefusedInsteadOfIgnored()
    {
        await using var server = await ModelServer.AnsweringAsync("{}");
        using var client = server.Chat(ModelProvider.OpenAi);

        var exception = await Assert.ThrowsAsync<ModelException>(
            () => client.GetResponseAsync("Hi", new ChatOptions { Tools = [new HostedWebSearchTool()] }));

        Assert.Equal(ModelErrors.NotSupported, exception.Error);
        Assert.Empty(server.Requests);
    }
}
