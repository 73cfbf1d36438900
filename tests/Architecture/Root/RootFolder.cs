namespace ProcOS.Architecture.Root;

/// <summary>What may lie in the root: what a visitor looks for, and what tools read only there.</summary>
internal static class RootFolder
{
    private static readonly string[] Parts =
        ["ProcOS.sln", "src", "processes", "docker-compose.yml", "procos.sh", "tests", "docs", "benchmarks", "deploy", "README.md"];

    private static readonly Dictionary<string, string> DemandedBy = new()
    {
        ["Directory.Build.props"] = "MSBuild",
        ["Directory.Build.targets"] = "MSBuild",
        ["Directory.Packages.props"] = "NuGet",
        ["BannedSymbols.txt"] = "BannedApiAnalyzers, named in Directory.Build.props",
        ["global.json"] = "dotnet",
        [".editorconfig"] = "dotnet format and editors",
        [".gitignore"] = "git",
        [".gitattributes"] = "git",
        [".shellcheckrc"] = "shellcheck",
        ["Dockerfile"] = "docker build",
        [".dockerignore"] = "docker build",
        ["Makefile"] = "make",
        [".env"] = "the kernel and docker compose; each user's own, ignored by git",
        [".env.example"] = "the template of .env",
        ["env.example"] = "the same template under a name that file browsers show",
        [".ci"] = "the build machine",
        ["LICENSE"] = "package registries and GitHub",
    };

    public static IEnumerable<string> Strangers(IEnumerable<string> entries) =>
        entries.Where(entry => !Parts.Contains(entry) && !DemandedBy.ContainsKey(entry));
}
