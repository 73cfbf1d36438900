using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Knowledge.Sources;

/// <summary>Lists the files that the configuration names, in the order of their names.</summary>
internal sealed class SourceScanner(KnowledgeOptions options, SourceReader reader)
{
    // In a folder only these are taken: pictures and archives beside the texts are no mistake.
    private static readonly HashSet<string> TextEndings =
        new([".md", ".markdown", ".mdx", ".txt", ".rst", ".adoc", ".org"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ProcOsException">There are more files than <see cref="KnowledgeOptions.MaxSources"/>.</exception>
    public async Task<IReadOnlyList<SourceEntry>> ScanAsync(CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(options.Root);
        var found = new SortedDictionary<string, SourceEntry>(StringComparer.Ordinal);
        foreach (var source in options.Sources.Where(source => !string.IsNullOrWhiteSpace(source)))
        {
            var path = Path.GetFullPath(source.Trim(), root);
            if (Directory.Exists(path))
            {
                foreach (var file in FilesIn(path, path))
                {
                    await AddAsync(file, path).ConfigureAwait(false);
                }
            }
            else
            {
                // What is not there is listed too: its own branch reports it, and the others go on.
                await AddAsync(path, ConfinedPath.IsInside(path, root) ? root : Path.GetDirectoryName(path)!).ConfigureAwait(false);
            }
        }

        return [.. found.Values];

        async Task AddAsync(string path, string folder)
        {
            var name = ConfinedPath.IsInside(path, root) ? Path.GetRelativePath(root, path) : path;
            name = name.Replace(Path.DirectorySeparatorChar, '/');
            if (found.ContainsKey(name))
            {
                return;
            }

            if (found.Count == options.MaxSources)
            {
                throw new ProcOsException(KnowledgeErrors.TooManySources, folder, $"at most {options.MaxSources} files", "more");
            }

            found.Add(name, new SourceEntry(name, path, folder, await HashAsync(path, folder, cancellationToken).ConfigureAwait(false)));
        }
    }

    private async Task<string?> HashAsync(string path, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return (await reader.ReadAsync(path, folder, cancellationToken).ConfigureAwait(false)).Hash;
        }
        catch (ProcOsException)
        {
            return null;
        }
    }

    private static IEnumerable<string> FilesIn(string folder, string top)
    {
        var everything = new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false };
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", everything).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Listed as if it were a file, so that its branch reports that it cannot be read.
            return [folder];
        }

        return entries.Where(entry => entry.Name[0] != '.' && entry.Name != "node_modules").SelectMany(entry =>
            entry is DirectoryInfo
                ? entry.LinkTarget is null ? FilesIn(entry.FullName, top) : []
                : TextEndings.Contains(entry.Extension) && !LeadsToListedFile(entry, top) ? [entry.FullName] : Enumerable.Empty<string>());
    }

    /// <summary>A link to a file of the same folder would bring its text twice; one that leads elsewhere is reported by its branch.</summary>
    private static bool LeadsToListedFile(FileSystemInfo entry, string top)
    {
        if (entry.LinkTarget is null)
        {
            return false;
        }

        try
        {
            var real = ConfinedPath.Resolve(entry.FullName);
            return File.Exists(real) && ConfinedPath.IsInside(real, ConfinedPath.Resolve(top));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
