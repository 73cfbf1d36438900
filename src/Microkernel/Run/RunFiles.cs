namespace ProcOS.Microkernel.Run;

/// <summary>What the first phase claims and the last one writes to.</summary>
internal sealed class RunFiles
{
    /// <summary>Null until the data directory is ours.</summary>
    public RunDirectory? Directory { get; set; }

    /// <summary>Null until the API listens.</summary>
    public Uri? Url { get; set; }
}
