namespace ProcOS.Microkernel.Configuration;

/// <summary>A chat or embedding provider as configured.</summary>
/// <param name="Kind">none, openai or ollama.</param>
public sealed record ModelProvider(string Kind, Uri? BaseAddress, string? Model, string? ApiKey, int? Dimensions)
{
    // A record's own ToString would print the key.
    public override string ToString() => $"{Kind} {Model}";
}
