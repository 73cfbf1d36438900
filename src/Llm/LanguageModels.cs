using Microsoft.Extensions.AI;

namespace ProcOS.Llm;

/// <summary>The models that are configured. Everything works, with less, where one is null.</summary>
public sealed class LanguageModels(IChatClient? chat, IEmbeddingGenerator<string, Embedding<float>>? embeddings) : IDisposable
{
    public IChatClient? Chat { get; } = chat;

    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; } = embeddings;

    public void Dispose()
    {
        Chat?.Dispose();
        Embeddings?.Dispose();
    }
}
