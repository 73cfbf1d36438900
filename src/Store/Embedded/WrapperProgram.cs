using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Embedded;

/// <summary>Finds the Node program of the embedded database, with its packages.</summary>
internal static class WrapperProgram
{
    private const string OutputFolder = "store-wrapper";
    private static readonly string SourceFolder = Path.Combine("src", "Store", "Embedded", "wrapper");

    public static string Find(StoreOptions options)
    {
        var candidates = Candidates(options).Where(folder => File.Exists(ProgramIn(folder))).ToList();
        if (candidates.Find(HasPackages) is { } installed)
        {
            return ProgramIn(installed);
        }

        // The source tree comes last: it is where a developer installs.
        var folder = candidates.LastOrDefault() ?? throw new ProcOsException(
            StoreErrors.WrapperNotInstalled, OutputFolder, "server.mjs beside the program", "nothing", "Install ProcOS again.");
        throw new ProcOsException(
            StoreErrors.WrapperNotInstalled,
            folder,
            "node_modules/@electric-sql/pglite",
            "nothing",
            $"Run ./procos.sh start, which installs them, or: npm ci --prefix {folder}.");
    }

    private static IEnumerable<string> Candidates(StoreOptions options)
    {
        if (options.WrapperFolder is { } chosen)
        {
            yield return Path.GetFullPath(chosen);
            yield break;
        }

        yield return Path.Combine(AppContext.BaseDirectory, OutputFolder);
        for (var folder = Path.GetDirectoryName(AppContext.BaseDirectory); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, SourceFolder);
        }
    }

    private static string ProgramIn(string folder) => Path.Combine(folder, "server.mjs");

    private static bool HasPackages(string folder) =>
        Array.TrueForAll(
            ["pglite", "pglite-socket", "pglite-pgvector"],
            package => Directory.Exists(Path.Combine(folder, "node_modules", "@electric-sql", package)));
}
