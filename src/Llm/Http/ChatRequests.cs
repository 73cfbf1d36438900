using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;

namespace ProcOS.Llm.Http;

/// <summary>The part of a chat request that both wire formats share.</summary>
internal static class ChatRequests
{
    /// <exception cref="ModelException">A message holds something else than text, or tools are asked for.</exception>
    public static JsonArray Messages(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.Tools is { Count: > 0 })
        {
            throw new ModelException(ModelErrors.NotSupported, "tools");
        }

        var array = new JsonArray();
        if (!string.IsNullOrEmpty(options?.Instructions))
        {
            array.Add(Message(ChatRole.System.Value, options.Instructions));
        }

        foreach (var message in messages)
        {
            if (message.Role == ChatRole.Tool || message.Contents.Any(content => content is not TextContent))
            {
                throw new ModelException(ModelErrors.NotSupported, $"a message of role {message.Role} with other content than text");
            }

            array.Add(Message(message.Role.Value, message.Text));
        }

        return array;
    }

    public static JsonArray? Stops(ChatOptions? options) =>
        options?.StopSequences is { Count: > 0 } stops ? new JsonArray([.. stops.Select(stop => (JsonNode)stop)]) : null;

    /// <summary>Adds a setting that was made; servers refuse some that are null.</summary>
    public static void Set(this JsonObject body, string name, JsonNode? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    private static JsonObject Message(string role, string text) => new() { ["role"] = role, ["content"] = text };
}
