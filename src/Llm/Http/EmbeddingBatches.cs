using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using ProcOS.Foundation.Errors;

namespace ProcOS.Llm.Http;

/// <summary>What embedding clients of both wire formats share: batches, and checks of what came back.</summary>
internal sealed class EmbeddingBatches(ModelTransport transport, string path, EmbeddingModelOptions options)
{
    // The first vector settles the length when the configuration does not.
    private int? _dimensions = options.Dimensions;

    public EmbeddingGeneratorMetadata Metadata => new(transport.Provider, transport.BaseAddress, options.Model, _dimensions);

    /// <summary>What both wire formats ask with.</summary>
    public JsonObject Request(string[] batch, EmbeddingGenerationOptions? request)
    {
        var body = new JsonObject
        {
            ["model"] = request?.ModelId ?? options.Model,
            ["input"] = new JsonArray([.. batch.Select(text => (JsonNode)text)]),
        };
        body.Set("dimensions", request?.Dimensions);
        return body;
    }

    /// <param name="call">Embeds one batch and answers its vectors in the order of the texts, and the tokens that were used.</param>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> texts, Func<string[], Task<(IReadOnlyList<float[]> Vectors, long? Tokens)>> call)
    {
        var result = new GeneratedEmbeddings<Embedding<float>>();
        long tokens = 0;
        foreach (var batch in texts.Chunk(options.BatchSize))
        {
            var (vectors, used) = await call(batch).ConfigureAwait(false);
            if (vectors.Count != batch.Length)
            {
                throw transport.Malformed(path, $"{batch.Length} vectors");
            }

            tokens += used ?? 0;
            foreach (var vector in vectors)
            {
                Check(vector);
                result.Add(new Embedding<float>(vector) { ModelId = options.Model });
            }
        }

        result.Usage = new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens };
        return result;
    }

    public static float[] Vector(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetSingle())];

    private void Check(float[] vector)
    {
        if (vector.Length == 0 || vector.Any(number => !float.IsFinite(number)))
        {
            throw transport.Malformed(path, "vectors of finite numbers");
        }

        _dimensions ??= vector.Length;
        if (vector.Length != _dimensions)
        {
            throw new ModelException(ModelErrors.DimensionsDiffer, options.Model, $"{_dimensions} numbers", $"{vector.Length}");
        }
    }
}
