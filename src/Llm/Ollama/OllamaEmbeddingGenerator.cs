using System.Text.Json;
using ProcOS.Llm.Http;

namespace ProcOS.Llm.Ollama;

/// <summary>Ollama's <c>/api/embed</c>.</summary>
internal sealed class OllamaEmbeddingGenerator(ModelTransport transport, EmbeddingModelOptions options)
    : BatchedEmbeddings(transport, "api/embed", "embeddings", options)
{
    protected override (IReadOnlyList<float[]> Vectors, long? Tokens) Read(JsonElement root, int count) =>
        ([.. root.GetProperty("embeddings").EnumerateArray().Select(Vector)],
            root.TryGetProperty("prompt_eval_count", out var tokens) ? tokens.GetInt64() : null);
}
