using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.Ollama;

/// <summary>Ollama's <c>/api/chat</c>.</summary>
internal sealed class OllamaChatClient(ModelTransport transport, string model) : IChatClient
{
    private const string Path = "api/chat";

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var root = await transport.PostAsync(Path, Body(messages, options, stream: false), cancellationToken).ConfigureAwait(false);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Content(root)))
        {
            ModelId = model,
            FinishReason = FinishReason(root),
            Usage = Usage(root),
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var done = false;
        await foreach (var line in transport.StreamAsync(Path, Body(messages, options, stream: true), cancellationToken).ConfigureAwait(false))
        {
            if (line.Length == 0)
            {
                continue;
            }

            var root = Parse(line);
            var update = new ChatResponseUpdate(ChatRole.Assistant, Content(root)) { ModelId = model, FinishReason = FinishReason(root) };
            if (Usage(root) is { } usage)
            {
                update.Contents.Add(new UsageContent(usage));
            }

            done |= root.TryGetProperty("done", out var flag) && flag.ValueKind == JsonValueKind.True;
            yield return update;
        }

        if (!done)
        {
            throw transport.Malformed(Path, "a stream that ends with done");
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ModelServices.Find(this, new ChatClientMetadata(transport.Provider, transport.BaseAddress, model), serviceType, serviceKey);

    public void Dispose() => transport.Dispose();

    private JsonObject Body(IEnumerable<ChatMessage> messages, ChatOptions? options, bool stream)
    {
        var settings = new JsonObject();
        settings.Set("temperature", options?.Temperature);
        settings.Set("top_p", options?.TopP);
        settings.Set("top_k", options?.TopK);
        settings.Set("num_predict", options?.MaxOutputTokens);
        settings.Set("seed", options?.Seed);
        settings.Set("stop", ChatRequests.Stops(options));

        var body = new JsonObject { ["model"] = options?.ModelId ?? model, ["messages"] = ChatRequests.Messages(messages, options), ["stream"] = stream };
        body.Set("options", settings.Count > 0 ? settings : null);
        body.Set("format", options?.ResponseFormat switch
        {
            ChatResponseFormatJson { Schema: { } schema } => JsonNode.Parse(schema.GetRawText()),
            ChatResponseFormatJson => "json",
            _ => null,
        });
        return body;
    }

    private JsonElement Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException exception)
        {
            throw transport.Malformed(Path, "one JSON object a line", exception);
        }
    }

    private string Content(JsonElement root)
    {
        // An error in the middle of a stream comes as a line of its own, after a status of 200.
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("error", out var error))
        {
            throw transport.Reported(Path, error.ToString());
        }

        return root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : throw transport.Malformed(Path, "message.content");
    }

    private static ChatFinishReason? FinishReason(JsonElement root) =>
        root.TryGetProperty("done_reason", out var reason) && reason.ValueKind == JsonValueKind.String ? new ChatFinishReason(reason.GetString()!) : null;

    private static UsageDetails? Usage(JsonElement root)
    {
        var input = Count(root, "prompt_eval_count");
        var output = Count(root, "eval_count");
        return input is null && output is null ? null : new UsageDetails { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output };
    }

    private static long? Count(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.TryGetInt64(out var count) ? count : null;
}
