using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;
using ProcOS.Llm.Http;
using ProcOS.Llm.Ollama;
using ProcOS.Llm.OpenAi;

namespace ProcOS.Llm;

/// <summary>Makes the client for a choice of provider.</summary>
internal static class ModelFactory
{
    private static readonly Uri OpenAiAddress = new("https://api.openai.com/v1/");
    private static readonly Uri OllamaAddress = new("http://127.0.0.1:11434/");

    public static void Check(ChatModelOptions options)
    {
        if (options.Provider != ModelProvider.None)
        {
            Require(options.Model, "CHAT_MODEL", options.Provider);
            RequirePositive(options.Timeout, "the chat model's timeout");
        }
    }

    public static void Check(EmbeddingModelOptions options)
    {
        if (options.Provider == ModelProvider.None)
        {
            return;
        }

        Require(options.Model, "EMBEDDING_MODEL", options.Provider);
        RequirePositive(options.Timeout, "the embedding model's timeout");
        if (options.Dimensions is < 1 or > 16_000)
        {
            // 16,000 is the longest vector that pgvector stores.
            throw new ProcOsException(ModelErrors.SettingsIncomplete, "EMBEDDING_DIMENSIONS", "1 to 16000", $"{options.Dimensions}");
        }

        if (options.BatchSize < 1)
        {
            throw new ProcOsException(ModelErrors.SettingsIncomplete, "the embedding batch size", "1 or more", $"{options.BatchSize}");
        }
    }

    public static IChatClient? CreateChat(ChatModelOptions options, TimeProvider clock)
    {
        Check(options);
        return options.Provider switch
        {
            ModelProvider.OpenAi => new OpenAiChatClient(
                new ModelTransport("openai", options.BaseAddress ?? OpenAiAddress, options.ApiKey, options.Timeout, clock), options.Model!),
            ModelProvider.Ollama => new OllamaChatClient(
                new ModelTransport("ollama", options.BaseAddress ?? OllamaAddress, options.ApiKey, options.Timeout, clock), options.Model!),
            _ => null,
        };
    }

    public static IEmbeddingGenerator<string, Embedding<float>>? CreateEmbeddings(EmbeddingModelOptions options, TimeProvider clock)
    {
        Check(options);
        return options.Provider switch
        {
            ModelProvider.OpenAi => new OpenAiEmbeddingGenerator(
                new ModelTransport("openai", options.BaseAddress ?? OpenAiAddress, options.ApiKey, options.Timeout, clock), options),
            ModelProvider.Ollama => new OllamaEmbeddingGenerator(
                new ModelTransport("ollama", options.BaseAddress ?? OllamaAddress, options.ApiKey, options.Timeout, clock), options),
            _ => null,
        };
    }

    private static void Require(string? value, string key, ModelProvider provider)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ProcOsException(ModelErrors.SettingsIncomplete, key, $"the model's name for provider {provider}", "nothing");
        }
    }

    private static void RequirePositive(TimeSpan value, string what)
    {
        if (value <= TimeSpan.Zero)
        {
            throw new ProcOsException(ModelErrors.SettingsIncomplete, what, "more than zero", $"{value}");
        }
    }
}
