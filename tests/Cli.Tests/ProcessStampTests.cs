using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using Xunit;

namespace ProcOS.Cli.Tests;

/// <summary>Verbs on files: no kernel, nothing on the network.</summary>
public sealed class ProcessStampTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("procos-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("stamp")]
    [InlineData("layout")]
    public async Task Verb_MissingFile_FailsWithItsName(string verb)
    {
        var run = await CliRun.StartAsync(_folder, "process", verb, "nothing.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-004] A file cannot be read: nothing.bpmn.", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stamp_Twice_ChangesOnlyTheHashAndOnlyOnce()
    {
        Write("good.bpmn", Models.Good);

        var first = await CliRun.StartAsync(_folder, "process", "stamp", "good.bpmn");
        var stamped = Read("good.bpmn");
        var second = await CliRun.StartAsync(_folder, "process", "stamp", "good.bpmn");

        var hash = first.Output.Trim()["good.bpmn: ".Length..];
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Contains($"procos.validation_hash\" value=\"{hash}\"", stamped, StringComparison.Ordinal);
        Assert.Equal($"good.bpmn: {hash} (unchanged)\n", second.Output);
        Assert.Equal(stamped, Read("good.bpmn"));
        Assert.Equal(["good.bpmn"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Stamp_UnreadableModel_LeavesTheFileAlone()
    {
        Write("bomb.bpmn", Models.EntityBomb);

        var run = await CliRun.StartAsync(_folder, "process", "stamp", "bomb.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("PROC-BPM-", run.Talk, StringComparison.Ordinal);
        Assert.Equal(Models.EntityBomb, Read("bomb.bpmn"));
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
