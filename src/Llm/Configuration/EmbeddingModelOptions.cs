namespace ProcOS.Llm;

/// <summary>Which embedding model to use, if any.</summary>
public sealed record EmbeddingModelOptions
{
    /// <value>The default is <see cref="ModelProvider.None"/>.</value>
    public ModelProvider Provider { get; init; }

    /// <inheritdoc cref="ChatModelOptions.BaseAddress"/>
    public Uri? BaseAddress { get; init; }

    /// <summary>The model's name at the server; mandatory with a provider.</summary>
    public string? Model { get; init; }

    /// <summary>Sent as a bearer token when set.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The length that every vector must have; null takes what the model answers.</summary>
    public int? Dimensions { get; init; }

    /// <value>How many texts go into one call. The default is 32.</value>
    public int BatchSize { get; init; } = 32;

    /// <value>How long a call may take. The default is two minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The key must not reach a log.</summary>
    public override string ToString() => $"{Provider} {Model} at {BaseAddress}";
}
