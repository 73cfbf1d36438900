using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Knowledge.Sources;

/// <summary>Follows links to the end, so that a path can be compared with the folder that it must stay in.</summary>
internal static class ConfinedPath
{
    // What Linux itself follows at most.
    private const int MaximumLinks = 40;

    /// <summary>The path without any link in it; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links go round in circles.</exception>
    public static string Resolve(string path)
    {
        var rest = new Stack<string>(Parts(Path.GetFullPath(path)));
        var resolved = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(resolved, part);
            var target = new FileInfo(next).LinkTarget;
            if (target is null)
            {
                resolved = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                throw new IOException($"Too many links in {path}.");
            }

            var full = Path.GetFullPath(target, resolved);
            resolved = Path.GetPathRoot(full)!;
            foreach (var piece in Parts(full))
            {
                rest.Push(piece);
            }
        }

        return resolved;
    }

    public static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <exception cref="ProcOsException">A link leads out of <paramref name="folder"/>.</exception>
    public static string Require(string path, string folder)
    {
        var real = Resolve(path);
        return IsInside(real, Resolve(folder)) ? real : throw new ProcOsException(KnowledgeErrors.SourceOutside, path, $"a file below {folder}", real);
    }

    private static IEnumerable<string> Parts(string full) =>
        full[Path.GetPathRoot(full)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
