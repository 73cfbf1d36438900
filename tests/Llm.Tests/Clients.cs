using Microsoft.Extensions.AI;

namespace ProcOS.Llm.Tests;

internal static class Clients
{
    public const string Key = "sk-secret-of-the-test";

    public static IChatClient Chat(this ModelServer server, ModelProvider provider, TimeProvider? clock = null) =>
        ModelFactory.CreateChat(
            new ChatModelOptions { Provider = provider, BaseAddress = server.Base(provider), Model = "small", ApiKey = Key },
            clock ?? TimeProvider.System)!;

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(this ModelServer server, ModelProvider provider, int? dimensions = null, int batch = 32) =>
        ModelFactory.CreateEmbeddings(
            new EmbeddingModelOptions
            {
                Provider = provider,
                BaseAddress = server.Base(provider),
                Model = "tiny",
                ApiKey = Key,
                Dimensions = dimensions,
                BatchSize = batch,
            },
            TimeProvider.System)!;

    // With and without a slash at the end: both are written in configurations.
    private static Uri Base(this ModelServer server, ModelProvider provider) =>
        provider == ModelProvider.OpenAi ? new Uri(server.Address, "/v1") : server.Address;
}
