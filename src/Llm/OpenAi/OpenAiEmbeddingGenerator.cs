using Microsoft.Extensions.AI;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.OpenAi;

/// <summary>Embeddings of OpenAI and compatible servers.</summary>
internal sealed class OpenAiEmbeddingGenerator(ModelTransport transport, EmbeddingModelOptions options)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Path = "embeddings";

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
        body["encoding_format"] = "float";
        var root = await transport.PostAsync(Path, body, cancellationToken).ConfigureAwait(false);
        try
        {
            // Servers may answer in any order: the index says which text a vector belongs to.
            var vectors = new float[batch.Length][];
            foreach (var item in root.GetProperty("data").EnumerateArray())
            {
                vectors[item.GetProperty("index").GetInt32()] = EmbeddingBatches.Vector(item.GetProperty("embedding"));
            }

            var tokens = root.TryGetProperty("usage", out var usage) && usage.TryGetProperty("total_tokens", out var total) ? total.GetInt64() : (long?)null;
            return ([.. vectors.Where(vector => vector is not null)], tokens);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw transport.Malformed(Path, "data[].index and data[].embedding", exception);
        }
    }
}
