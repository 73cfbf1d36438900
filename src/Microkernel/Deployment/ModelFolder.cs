namespace ProcOS.Microkernel.Deployment;

/// <summary>The models below one folder.</summary>
internal static class ModelFolder
{
    /// <summary>Sorted by name, so that each boot offers them in one order.</summary>
    public static async Task<IReadOnlyList<ModelFile>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<ModelFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files.Add(new(name, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)));
        }

        return files;
    }
}
