using System.CommandLine;

namespace ProcOS.Cli.Shell;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Data folder of the kernel. Default: PROCOS_DATA, else the nearest .procos above this folder.",
        HelpName = "folder",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the whole answer as JSON.",
        Recursive = true,
    };

    public static Option<string?> Field { get; } = new("--field")
    {
        Description = "Print one value of the JSON answer, named by its path: citations.0.source",
        HelpName = "path",
        Recursive = true,
    };

    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "On an error, print its trace too.",
        Recursive = true,
    };
}
