using System.Text.Json;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using Xunit;

namespace ProcOS.Cli.Tests;

/// <summary>Verbs on files: no kernel, nothing on the network.</summary>
public sealed class ModelFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("procos-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_GoodAndBroken_NamesTheElementsAndExitsWith1()
    {
        Write("good.bpmn", Models.Good);
        Write("broken.bpmn", Models.Broken);

        var run = await CliRun.StartAsync(_folder, "process", "check", "good.bpmn", "broken.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("broken.bpmn: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("greet", run.Output, StringComparison.Ordinal);
        Assert.Equal("[PROC-CLI-009] A process model has errors: broken.bpmn. Mend the elements that the findings name.\n", run.Talk);
    }

    [Fact]
    public async Task Check_Good_ExitsWith0()
    {
        Write("good.bpmn", Models.Good);

        var run = await CliRun.StartAsync(_folder, "process", "check", "good.bpmn", "--json");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("true", JsonPath.Read(JsonSerializer.Deserialize<JsonElement>(run.Output), "0.ok"));
    }

    [Fact]
    public async Task Check_EntityBomb_IsOneFindingNotATrace()
    {
        Write("bomb.bpmn", Models.EntityBomb);

        var run = await CliRun.StartAsync(_folder, "process", "check", "bomb.bpmn", "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal("1", JsonPath.Read(JsonSerializer.Deserialize<JsonElement>(run.Output), "0.findings.length"));
        Assert.DoesNotContain("   at ", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
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
