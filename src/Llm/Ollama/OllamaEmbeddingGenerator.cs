using Microsoft.Extensions.AI;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.Ollama;

/// <summary>Ollama's <c>/api/embed</c>.</summary>
internal sealed class OllamaEmbeddingGenerator(ModelTransport transport, EmbeddingModelOptions options)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Path = "api/embed";

    private readonly EmbeddingBatches _batches = new(transport, Path, options);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        _batches.GenerateAsync(values, batch => EmbedAsync(batch, options, cancellationToken));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        ModelServices.Find(this, _batches.Metadata, serviceType, serviceKey);

    public void Dispose() => transport.Dispose();

    private async Task<(IReadOnlyList<float[]> Vectors, long? Tokens)> EmbedAsync(
        string[] batch, EmbeddingGenerationOptions? request, CancellationToken cancellationToken)
    {
        var body = _batches.Request(batch, request);
        var root = await transport.PostAsync(Path, body, cancellationToken).ConfigureAwait(false);
        try
        {
            float[][] vectors = [.. root.GetProperty("embeddings").EnumerateArray().Select(EmbeddingBatches.Vector)];
            var tokens = root.TryGetProperty("prompt_eval_count", out var count) ? count.GetInt64() : (long?)null;
            return (vectors, tokens);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw transport.Malformed(Path, "embeddings", exception);
        }
    }
}
