using System.IO.Enumeration;

namespace ProcOS.Cli.Processes.Checking;

/// <summary>The files that a user means: those named, and all models in folders that are named.</summary>
internal static class ModelPaths
{
    private static readonly string[] Endings = [".bpmn", ".bpmn20.xml"];

    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true };

    /// <summary>What the names of models look like, in words.</summary>
    public static string Patterns { get; } = string.Join(", ", Endings.Select(ending => "*" + ending));

    public static bool IsFolder(string path, string folder) => path != ModelCheck.StandardInput && Directory.Exists(Path.GetFullPath(path, folder));

    /// <summary>In the order in which they were named, folders in the order of their paths; each file once.</summary>
    /// <param name="folder">Where relative paths begin.</param>
    public static IReadOnlyList<ModelPath> Of(IEnumerable<string> named, string folder) =>
        [.. named.SelectMany(path => Expand(path, folder)).DistinctBy(path => Path.GetFullPath(path.Shown, folder), StringComparer.Ordinal)];

    // A folder without models stands for itself: reading it fails, which the user has to know.
    private static ModelPath[] Expand(string path, string folder)
    {
        if (!IsFolder(path, folder))
        {
            return [new ModelPath(path, IsNamed: true)];
        }

        var full = Path.GetFullPath(path, folder);
        var prefix = path.TrimEnd('/', '\\');
        ModelPath[] models =
        [
            .. FilesBelow(full)
                .Where(file => Array.Exists(Endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
                .Select(file => $"{prefix}/{Path.GetRelativePath(full, file).Replace('\\', '/')}")
                .Order(StringComparer.Ordinal)
                .Select(file => new ModelPath(file, IsNamed: false)),
        ];
        return models.Length > 0 ? models : [new ModelPath(path, IsNamed: true)];
    }

    // A link to a folder is not followed: it may lead back up, and everything would be found again at every level.
    private static FileSystemEnumerable<string> FilesBelow(string folder) => new(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), Recursive)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };
}
