namespace ProcOS.Architecture;

/// <summary>A file by its path from the root and its text; a test makes one up to show that its rule can fail.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.Split('\n');

    public bool IsBelow(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
