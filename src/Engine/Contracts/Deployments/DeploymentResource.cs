namespace ProcOS.Engine;

/// <param name="Name">File name with its ending: the engine decides by it what the resource is.</param>
/// <param name="Content">The bytes of the file.</param>
public sealed record DeploymentResource(string Name, ReadOnlyMemory<byte> Content);
