using System.CommandLine;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Cli.Tests;

/// <summary>What the command says about itself is part of its contract: a change shows in the golden files.</summary>
public sealed class HelpTests
{
    private static readonly string Golden = Path.Combine(SharedParts.Repository, "tests", "Cli.Tests", "Golden");

    public static TheoryData<string> Paths => [.. PathsBelow(Tree(), "")];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Help_OfEachCommand_IsAsInItsGoldenFile(string path)
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), [.. Words(path), "--help"]);

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("", run.Talk);
        AssertGolden(path.Length == 0 ? "procos" : path.Replace(' ', '-'), run.Output);
    }

    [Fact]
    public void Golden_HasNoFileOfAVanishedCommand() =>
        Assert.Equal(
            Paths.Select(row => row.Data.Length == 0 ? "procos" : row.Data.Replace(' ', '-')).Order(),
            Directory.EnumerateFiles(Golden).Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Run_UnknownOption_IsAUsageErrorThatNamesTheHelp(string path)
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), [.. Words(path), "--bogus"]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("[PROC-CLI-003]", run.Talk, StringComparison.Ordinal);
        Assert.EndsWith($"Run: {string.Join(' ', ["procos", .. Words(path)])} --help\n", run.Talk, StringComparison.Ordinal);
        Assert.Single(run.Talk.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Run_GroupWithoutVerb_IsAUsageError()
    {
        var run = await CliRun.StartAsync(Path.GetTempPath(), "proposal");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    private static Command Tree() => CommandLine.BuildTree(Terminal.OfProcess());

    private static string[] Words(string path) => path.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> PathsBelow(Command command, string path) =>
        command.Subcommands.SelectMany(child => PathsBelow(child, $"{path} {child.Name}".Trim())).Prepend(path);

    private static void AssertGolden(string name, string actual)
    {
        var file = Path.Combine(Golden, name + ".txt");
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
