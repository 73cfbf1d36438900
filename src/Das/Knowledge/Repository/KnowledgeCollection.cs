using Microsoft.Extensions.AI;
using ProcOS.Llm;

namespace ProcOS.Das.Knowledge.Repository;

/// <summary>The collection that this configuration reads and writes.</summary>
internal sealed class KnowledgeCollection
{
    private const string WithoutVectors = "words";

    private readonly IEmbeddingGenerator<string, Embedding<float>>? _embeddings;

    public KnowledgeCollection(KnowledgeOptions options, LanguageModels models)
    {
        _embeddings = models.Embeddings;
        var metadata = Metadata;
        Model = _embeddings is null ? null : $"{metadata?.ProviderName ?? "custom"}:{metadata?.DefaultModelId ?? "unnamed"}";
        Name = options.Collection ?? Model ?? WithoutVectors;
    }

    public string Name { get; }

    public string? Model { get; }

    /// <summary>What the collection must be bound to; the dimensions are known as soon as the model has answered once.</summary>
    public CollectionBinding Binding => new(Name, Model, Metadata?.DefaultModelDimensions);

    private EmbeddingGeneratorMetadata? Metadata => _embeddings?.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
}
