namespace ProcOS.Engine;

/// <param name="Name">File name with its ending: the engine decides by it what the resource is.</param>
/// <param name="Content">The bytes of the file; empty when <see cref="OpenAsync"/> gives them.</param>
public sealed record DeploymentResource(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Opens the content, which is then sent as it is read. Called once for each try.</summary>
    public Func<CancellationToken, ValueTask<Stream>>? OpenAsync { get; init; }

    /// <summary>A file that is not read before it is sent.</summary>
    public static DeploymentResource FromFile(string path) =>
        new(Path.GetFileName(path), default) { OpenAsync = _ => new ValueTask<Stream>(File.OpenRead(path)) };
}
