using Microsoft.Extensions.AI;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>
/// A deterministic embedding model: each word counts at a place that its letters decide. Texts with the same words are
/// near each other, so that ranking can be foretold.
/// </summary>
internal sealed class HashedWords(string model = "hashed-words", int dimensions = 64) : IEmbeddingGenerator<string, Embedding<float>>
{
    public int Texts { get; private set; }

    /// <summary>Thrown instead of an answer for texts that contain its key.</summary>
    public (string Word, Exception Failure)? Failing { get; set; }

    /// <summary>For texts that contain it no answer ever comes.</summary>
    public string? Silent { get; set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        if (Failing is { } failing && texts.Exists(text => text.Contains(failing.Word, StringComparison.Ordinal)))
        {
            return Task.FromException<GeneratedEmbeddings<Embedding<float>>>(failing.Failure);
        }

        if (Silent is { } silent && texts.Exists(text => text.Contains(silent, StringComparison.Ordinal)))
        {
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
                .ContinueWith<GeneratedEmbeddings<Embedding<float>>>(_ => throw new OperationCanceledException(cancellationToken), TaskScheduler.Default);
        }

        Texts += texts.Count;
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(Embed(text)))));
    }

    public float[] Embed(string text)
    {
        var vector = new float[dimensions];
        foreach (var word in text.ToUpperInvariant().Split((char[])[' ', '\n', '.', ',', '?', '#', '`'], StringSplitOptions.RemoveEmptyEntries))
        {
            // FNV-1a: string.GetHashCode differs from run to run.
            var hash = word.Aggregate(2166136261u, (sum, letter) => unchecked((sum ^ letter) * 16777619u));
            vector[hash % dimensions] += 1;
        }

        return vector;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("test", null, model, dimensions) : null;

    public void Dispose()
    {
    }
}
