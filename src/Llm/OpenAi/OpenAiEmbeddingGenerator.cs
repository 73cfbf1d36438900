using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.OpenAi;

/// <summary>Embeddings of OpenAI and compatible servers.</summary>
internal sealed class OpenAiEmbeddingGenerator(ModelTransport transport, EmbeddingModelOptions options)
    : BatchedEmbeddings(transport, "embeddings", "data[].index and data[].embedding", options)
{
    protected override void Complete(JsonObject body) => body["encoding_format"] = "float";

    protected override (IReadOnlyList<float[]> Vectors, long? Tokens) Read(JsonElement root, int count)
    {
        // Servers may answer in any order: the index says which text a vector belongs to.
        var vectors = new float[count][];
        foreach (var item in root.GetProperty("data").EnumerateArray())
        {
            vectors[item.GetProperty("index").GetInt32()] = Vector(item.GetProperty("embedding"));
        }

        return (
            [.. vectors.Where(vector => vector is not null)],
            root.TryGetProperty("usage", out var usage) && usage.TryGetProperty("total_tokens", out var tokens) ? tokens.GetInt64() : null);
    }
}
