namespace ProcOS.Microkernel.Configuration;

/// <summary>All settings, checked. Paths are absolute. Made only by <see cref="ConfigurationReader"/>.</summary>
public sealed class KernelConfiguration
{
    internal KernelConfiguration()
    {
    }

    public required EngineChoice Engine { get; init; }

    /// <summary>Set when <see cref="Engine"/> is <see cref="EngineChoice.Existing"/>.</summary>
    public Uri? EngineAddress { get; init; }

    /// <summary>Set when <see cref="Engine"/> is <see cref="EngineChoice.Distribution"/>.</summary>
    public string? EngineHome { get; init; }

    public string? EngineUser { get; init; }

    public string? EnginePassword { get; init; }

    public string? EngineToken { get; init; }

    public required TimeSpan EngineTimeout { get; init; }

    /// <summary>Null for the embedded database.</summary>
    public string? DatabaseUrl { get; init; }

    public required string DataDirectory { get; init; }

    public required int Port { get; init; }

    public required System.Net.IPAddress Bind { get; init; }

    public required string ProcessesDirectory { get; init; }

    public required bool Strict { get; init; }

    public required bool DeployWatch { get; init; }

    /// <summary>False: health check, deploy watch and handlers wait for each other.</summary>
    public required bool ConcurrentLoops { get; init; }

    public required string ReadyFile { get; init; }

    public required string LogLevel { get; init; }

    public required TimeSpan HealthInterval { get; init; }

    /// <summary>0 for never giving up.</summary>
    public required int HealthMaxFailures { get; init; }

    public required TimeSpan RootInterval { get; init; }

    /// <summary>Where the relative ones of <see cref="KnowledgeSources"/> start.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>As they were written.</summary>
    public required IReadOnlyList<string> KnowledgeSources { get; init; }

    public double? KnowledgeMinScore { get; init; }

    public required ModelProvider Chat { get; init; }

    public required ModelProvider Embedding { get; init; }

    public required bool Development { get; init; }

    public required bool AutoApprove { get; init; }
}
