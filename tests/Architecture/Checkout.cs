using ProcOS.TestKit;

namespace ProcOS.Architecture;

/// <summary>The files of this checkout that a person wrote: nothing that is built, installed or kept at run time.</summary>
internal static class Checkout
{
    private static readonly string[] NotOurs =
        [".git", ".procos", ".vs", ".vscode", ".idea", "artifacts", "bin", "obj", "node_modules", "TestResults"];

    public static string Root => SharedParts.Repository;

    public static IEnumerable<SourceFile> Files(string below, params string[] extensions) =>
        Walk(Path.Combine(Root, below))
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    public static IEnumerable<string> RootEntries() =>
        Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Where(name => !NotOurs.Contains(name));

    private static IEnumerable<string> Walk(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder)
                .Concat(Directory.EnumerateDirectories(folder)
                    .Where(child => !NotOurs.Contains(Path.GetFileName(child)))
                    .SelectMany(Walk));
}
