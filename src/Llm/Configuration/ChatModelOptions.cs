namespace ProcOS.Llm;

/// <summary>Which chat model to use, if any.</summary>
public sealed record ChatModelOptions
{
    /// <value>The default is <see cref="ModelProvider.None"/>.</value>
    public ModelProvider Provider { get; init; }

    /// <value>The default is <c>https://api.openai.com/v1/</c> for OpenAI and <c>http://127.0.0.1:11434/</c> for Ollama.</value>
    public Uri? BaseAddress { get; init; }

    /// <summary>The model's name at the server; mandatory with a provider.</summary>
    public string? Model { get; init; }

    /// <summary>Sent as a bearer token when set.</summary>
    public string? ApiKey { get; init; }

    /// <value>How long a call may take, and in a stream the pause between two pieces. The default is two minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The key must not reach a log.</summary>
    public override string ToString() => $"{Provider} {Model} at {BaseAddress}";
}
