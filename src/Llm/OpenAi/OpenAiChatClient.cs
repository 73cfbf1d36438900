using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.OpenAi;

/// <summary>Chat completions of OpenAI and compatible servers.</summary>
internal sealed class OpenAiChatClient(ModelTransport transport, string model) : IChatClient
{
    private const string Path = "chat/completions";

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var root = await transport.PostAsync(Path, Body(messages, options, stream: false), cancellationToken).ConfigureAwait(false);
        try
        {
            var choice = root.GetProperty("choices")[0];
            var text = choice.GetProperty("message").GetProperty("content").GetString() ?? "";
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
            {
                ResponseId = Text(root, "id"),
                ModelId = Text(root, "model") ?? model,
                FinishReason = Text(choice, "finish_reason") is { } reason ? new ChatFinishReason(reason) : null,
                Usage = Usage(root),
            };
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw transport.Malformed(Path, "choices[0].message.content", exception);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ended = false;
        await foreach (var line in transport.StreamAsync(Path, Body(messages, options, stream: true), cancellationToken).ConfigureAwait(false))
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal))
            {
                continue;
            }

            var data = line.AsMemory(5).Trim();
            if (data.Span is "[DONE]")
            {
                yield break;
            }

            var update = Update(data);
            ended |= update.FinishReason is not null;
            yield return update;
        }

        // Some compatible servers leave [DONE] out, none leaves out the finish reason of an answer that is whole.
        if (!ended)
        {
            throw transport.Malformed(Path, "a stream that ends with a finish reason");
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ModelServices.Find(this, new ChatClientMetadata(transport.Provider, transport.BaseAddress, model), serviceType, serviceKey);

    public void Dispose() => transport.Dispose();

    private JsonObject Body(IEnumerable<ChatMessage> messages, ChatOptions? options, bool stream)
    {
        var body = new JsonObject { ["model"] = options?.ModelId ?? model, ["messages"] = ChatRequests.Messages(messages, options), ["stream"] = stream };
        if (stream)
        {
            body["stream_options"] = new JsonObject { ["include_usage"] = true };
        }

        body.Set("temperature", options?.Temperature);
        body.Set("top_p", options?.TopP);
        body.Set("max_tokens", options?.MaxOutputTokens);
        body.Set("seed", options?.Seed);
        body.Set("stop", ChatRequests.Stops(options));
        body.Set("response_format", Format(options?.ResponseFormat));
        return body;
    }

    private static JsonObject? Format(ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject
            {
                ["name"] = json.SchemaName ?? "answer",
                ["strict"] = true,
                ["schema"] = JsonNode.Parse(schema.GetRawText()),
            },
        },
        ChatResponseFormatJson => new JsonObject { ["type"] = "json_object" },
        _ => null,
    };

    private ChatResponseUpdate Update(ReadOnlyMemory<char> data)
    {
        try
        {
            using var document = JsonDocument.Parse(data);
            var root = document.RootElement;
            if (root.TryGetProperty("error", out var error))
            {
                throw transport.Reported(Path, error.ToString());
            }

            // The last piece carries the usage and no choice.
            var choice = root.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0 ? choices[0] : (JsonElement?)null;
            var text = choice is { } one && one.TryGetProperty("delta", out var delta) ? Text(delta, "content") : null;
            var update = new ChatResponseUpdate(ChatRole.Assistant, text)
            {
                ResponseId = Text(root, "id"),
                ModelId = Text(root, "model") ?? model,
                FinishReason = choice is { } ending && Text(ending, "finish_reason") is { } reason ? new ChatFinishReason(reason) : null,
            };
            if (Usage(root) is { } usage)
            {
                update.Contents.Add(new UsageContent(usage));
            }

            return update;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw transport.Malformed(Path, "a stream of chat.completion.chunk objects", exception);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static UsageDetails? Usage(JsonElement root) =>
        root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object
            ? new UsageDetails
            {
                InputTokenCount = Count(usage, "prompt_tokens"),
                OutputTokenCount = Count(usage, "completion_tokens"),
                TotalTokenCount = Count(usage, "total_tokens"),
            }
            : null;

    private static long? Count(JsonElement usage, string name) =>
        usage.TryGetProperty(name, out var value) && value.TryGetInt64(out var count) ? count : null;
}
