using System.Diagnostics;
using System.Text.Json;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class ModelDiffTests : IDisposable
{
    private static readonly string Golden = Path.Combine(SharedParts.Repository, "tests", "Cli.Tests", "Golden", "diff");

    private readonly string _folder = Directory.CreateTempSubdirectory("procos-diff-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Diff_Edited_SaysWhatDiffersAndExitsWith1()
    {
        Write("old.bpmn", Models.Good);
        Write("new.bpmn", Edited);

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "new.bpmn");

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Talk));
        AssertGolden("edited.txt", run.Output);
    }

    [Fact]
    public async Task Diff_Folder_IsRefusedAsOne()
    {
        Write("old.bpmn", Models.Good);

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", ".");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("[PROC-CLI-004] A file cannot be read: .. Found a folder. Give the path of a file that exists and is readable.\n", run.Talk);
    }

    [Fact]
    public async Task Diff_StandardInputTwice_IsRefusedBeforeItIsRead()
    {
        var run = await CliRun.StartAsync(_folder, "process", "diff", "-", "-");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-003]", run.Talk, StringComparison.Ordinal);
        Assert.Contains("standard input can be read once", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere/diff.svg")]
    [InlineData("taken")]
    public async Task Diff_PictureThatCannotBeWritten_IsSaidAndLeavesNothingBehind(string picture)
    {
        Write("old.bpmn", Models.Good);
        _ = Directory.CreateDirectory(Path.Combine(_folder, "taken"));

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "old.bpmn", "--svg", picture);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith($"[PROC-CLI-011] A file cannot be written: {picture}.", run.Talk, StringComparison.Ordinal);
        Assert.Equal(["old.bpmn"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Diff_AsJson_IsInThePublishedForm()
    {
        Write("old.bpmn", Models.Good);
        Write("new.bpmn", Edited);

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "new.bpmn", "--json");

        AssertGolden("edited.json", run.Output);
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedParts.Repository, "docs", "reference", "schemas", "process-diff.v1.json"))).RootElement;
        var answer = JsonDocument.Parse(run.Output).RootElement;
        AssertMembers(schema, answer);
        var change = schema.GetProperty("properties").GetProperty("changes").GetProperty("items");
        Assert.All(answer.GetProperty("changes").EnumerateArray(), each =>
        {
            AssertMembers(change, each);
            Assert.Contains(each.GetProperty("kind").GetString(), change.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()));
            Assert.All(each.GetProperty("properties").EnumerateArray(), property => AssertMembers(change.GetProperty("properties").GetProperty("properties").GetProperty("items"), property));
        });
    }

    [Fact]
    public async Task Diff_TheSameFile_ExitsWith0()
    {
        Write("old.bpmn", Models.Good);

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "old.bpmn");

        Assert.Equal((ExitCode.Ok, "no differences\n", ""), (run.ExitCode, run.Output, run.Talk));
    }

    [Fact]
    public async Task Diff_OnlyMoved_SaysSoAndExitsWith0()
    {
        Write("old.bpmn", Models.Good);
        Write("new.bpmn", Models.Good.Replace("x=\"200\"", "x=\"220\"", StringComparison.Ordinal));

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "new.bpmn");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.EndsWith("layout only: what executes is the same\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_WithSvg_WritesAPictureInColours()
    {
        Write("old.bpmn", Models.Good);
        Write("new.bpmn", Edited);

        _ = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", "new.bpmn", "--svg", "diff.svg");

        var svg = await File.ReadAllTextAsync(Path.Combine(_folder, "diff.svg"));
        Assert.StartsWith("<svg ", svg, StringComparison.Ordinal);
        Assert.Contains("#b26a00", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.bpmn", "[PROC-CLI-004]")]
    [InlineData("bomb.bpmn", "[PROC-CLI-009]")]
    public async Task Diff_UnreadableFile_ExitsWith2(string file, string code)
    {
        Write("old.bpmn", Models.Good);
        Write("bomb.bpmn", Models.EntityBomb);

        var run = await CliRun.StartAsync(_folder, "process", "diff", "old.bpmn", file);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(code, run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A.1.0", "A.2.0")]
    [InlineData("A.4.0", "A.4.1")]
    public async Task Diff_ReferenceModelsOfTheInterchangeSuite_IsAsInItsGoldenFile(string before, string after)
    {
        var folder = Path.Combine(Unpack("miwg"), "Reference");

        var run = await CliRun.StartAsync(folder, "process", "diff", before + ".bpmn", after + ".bpmn");

        AssertGolden($"miwg-{before}-{after}.txt", run.Output);
    }

    private static string Edited => Models.Good
        .Replace("Greet the person", "Greet them", StringComparison.Ordinal)
        .Replace("<bpmn:userTask id=\"greet_person\"", "<bpmn:userTask id=\"greet_person\" camunda:assignee=\"mary\"", StringComparison.Ordinal)
        .Replace("sourceRef=\"greet_person\" targetRef=\"greeted\"", "sourceRef=\"greet_person\" targetRef=\"asked\"", StringComparison.Ordinal)
        .Replace("</bpmn:process>", "<bpmn:task id=\"wave\" name=\"Wave\"/></bpmn:process>", StringComparison.Ordinal)
        .Replace("x=\"360\"", "x=\"400\"", StringComparison.Ordinal);

    private static void AssertMembers(JsonElement schema, JsonElement value)
    {
        Assert.Equal(
            schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()),
            value.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            schema.GetProperty("properties").EnumerateObject().Select(member => member.Name),
            value.EnumerateObject().Select(member => member.Name));
    }

    private static void AssertGolden(string name, string actual)
    {
        var file = Path.Combine(Golden, name);
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Golden);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static string Unpack(string name)
    {
        var start = new ProcessStartInfo { FileName = SharedParts.Require("runtimes/unpack.sh"), RedirectStandardOutput = true };
        start.ArgumentList.Add(name);
        using var process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder, name), content);
}
