namespace ProcOS.Microkernel.Deployment;

/// <param name="Name">The path below the processes folder, with forward slashes; the engine's resource name.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record ModelFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Why there is no content; null where there is.</summary>
    public string? Unreadable { get; init; }
}
