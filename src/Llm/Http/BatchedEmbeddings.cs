using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;

namespace ProcOS.Llm.Http;

/// <summary>What embedding clients of both wire formats share: batches, the question, and checks of what came back.</summary>
/// <param name="answer">What a right answer has, for the message about a wrong one.</param>
internal abstract class BatchedEmbeddings(ModelTransport transport, string path, string answer, EmbeddingModelOptions options)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingModelOptions _options = options;

    // The first vector settles the length when the configuration does not.
    private int? _dimensions = options.Dimensions;

    private EmbeddingGeneratorMetadata Metadata => new(transport.Provider, transport.BaseAddress, _options.Model, _dimensions);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = new GeneratedEmbeddings<Embedding<float>>();
        long tokens = 0;
        foreach (var batch in values.Chunk(_options.BatchSize))
        {
            var (vectors, used) = await EmbedAsync(batch, options, cancellationToken).ConfigureAwait(false);
            if (vectors.Count != batch.Length)
            {
                throw transport.Malformed(path, $"{batch.Length} vectors");
            }

            tokens += used ?? 0;
            foreach (var vector in vectors)
            {
                Check(vector);
                result.Add(new Embedding<float>(vector) { ModelId = _options.Model });
            }
        }

        result.Usage = new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens };
        return result;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => ModelServices.Find(this, Metadata, serviceType, serviceKey);

    public void Dispose() => transport.Dispose();

    /// <summary>Adds what only this wire format asks for.</summary>
    protected virtual void Complete(JsonObject body)
    {
    }

    /// <summary>The vectors in the order of the texts, and the tokens that were used.</summary>
    /// <param name="count">How many texts there were.</param>
    protected abstract (IReadOnlyList<float[]> Vectors, long? Tokens) Read(JsonElement root, int count);

    protected static float[] Vector(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetSingle())];

    private async Task<(IReadOnlyList<float[]> Vectors, long? Tokens)> EmbedAsync(
        string[] batch, EmbeddingGenerationOptions? request, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["model"] = request?.ModelId ?? _options.Model,
            ["input"] = new JsonArray([.. batch.Select(text => (JsonNode)text)]),
        };
        body.Set("dimensions", request?.Dimensions);
        Complete(body);
        var root = await transport.PostAsync(path, body, cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(root, batch.Length);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            throw transport.Malformed(path, answer, exception);
        }
    }

    private void Check(float[] vector)
    {
        if (vector.Length == 0 || vector.Any(number => !float.IsFinite(number)))
        {
            throw transport.Malformed(path, "vectors of finite numbers");
        }

        _dimensions ??= vector.Length;
        if (vector.Length != _dimensions)
        {
            throw new ModelException(ModelErrors.DimensionsDiffer, _options.Model, $"{_dimensions} numbers", $"{vector.Length}");
        }
    }
}
