using System.Text.Json;
using ProcOS.Bpmn.Tests;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Cli.Tests;

/// <summary><c>procos process check</c> on files: no kernel, nothing on the network.</summary>
public sealed class ProcessCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("procos-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_GoodAndBroken_NamesFileLineAndElementAndExitsWith1()
    {
        Write("good.bpmn", Models.Good);
        Write("broken.bpmn", Models.Broken);
        Write("procos-check.json", """{ "version": 1, "rules": { "style/*": "off", "procos/*": "off", "sound/*": "off", "camunda7/*": "off", "correctness/dangling-reference": "off" } }""");

        var run = await CliRun.StartAsync(_folder, "process", "check", "good.bpmn", "broken.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Matches(@"^good\.bpmn: ✓ \d+ elements, 0 problems\n", run.Output);
        Assert.Matches(@"\nbroken\.bpmn: 1 error, 1 finding\n  broken\.bpmn:\d+:\d+  error  greeted  Expected .*  \[[a-z0-9-]+/[a-z-]+\]\n2 files, 1 error, 1 finding\n$", run.Output);
        Assert.Equal("[PROC-CLI-009] A process model has errors: broken.bpmn. Mend the elements that the findings name.\n", run.Talk);
    }

    [Fact]
    public async Task Check_Json_HasAnEntryForEachFileAlsoForThoseThatCannotBeRead()
    {
        Write("good.bpmn", Models.Good);
        Write("bomb.bpmn", Models.EntityBomb);

        var run = await CliRun.StartAsync(_folder, "process", "check", "bomb.bpmn", "nothing.bpmn", "good.bpmn", "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        var json = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.Equal(["bomb.bpmn", "nothing.bpmn", "good.bpmn"], json.EnumerateArray().Select(file => file.GetProperty("file").GetString()!));
        foreach (var entry in json.EnumerateArray().Take(2))
        {
            Assert.Equal(JsonValueKind.Null, entry.GetProperty("digest").ValueKind);
            Assert.Equal("correctness/readable", Assert.Single(entry.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
        }

        Assert.Contains("[PROC-CLI-004]", json[1].GetProperty("findings")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(64, json[2].GetProperty("digest").GetString()!.Length);
        Assert.DoesNotContain("   at ", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_FolderWithoutModels_SaysThatItIsAFolder()
    {
        _ = Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        var run = await CliRun.StartAsync(_folder, "process", "check", "empty");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("[PROC-CLI-004] A file cannot be read: empty. Found a folder without models (*.bpmn, *.bpmn20.xml). ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Folder_TakesAllModelsBelowInTheOrderOfTheirPathsAndEachOnce()
    {
        Write("models/b/two.bpmn20.xml", Models.Good);
        Write("models/b/notes.xml", "<x/>");
        Write("models/a.bpmn", Models.Good);

        var run = await CliRun.StartAsync(_folder, "process", "check", "models/", "models/a.bpmn", "--json");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal(
            ["models/a.bpmn", "models/b/two.bpmn20.xml"],
            JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray().Select(file => file.GetProperty("file").GetString()!));
    }

    [Fact]
    public async Task Check_FolderWithLinks_TakesLinkedFilesAndLeavesLinkedFolders()
    {
        Write("models/good.bpmn", Models.Good);
        _ = File.CreateSymbolicLink(Path.Combine(_folder, "models/link.bpmn"), "good.bpmn");
        _ = Directory.CreateSymbolicLink(Path.Combine(_folder, "models/again"), ".");
        _ = Directory.CreateSymbolicLink(Path.Combine(_folder, "models/above"), "..");

        var run = await CliRun.StartAsync(_folder, "process", "check", "models", "--json");

        var json = JsonSerializer.Deserialize<JsonElement>(run.Output);
        Assert.Equal(["models/good.bpmn", "models/link.bpmn"], json.EnumerateArray().Select(file => file.GetProperty("file").GetString()!));
    }

    [Fact]
    public async Task Check_FolderWithAPipe_HasAnEntryForItThatSaysSoAndChecksTheRest()
    {
        Write("models/good.bpmn", Models.Good);
        NamedPipe.Create(Path.Combine(_folder, "models/pipe.bpmn"));
        _ = File.CreateSymbolicLink(Path.Combine(_folder, "models/endless.bpmn"), "/dev/zero");

        var run = await CliRun.StartAsync(_folder, "process", "check", "--fix", "models", "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        var entries = JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray().ToList();
        Assert.Equal(["models/endless.bpmn", "models/good.bpmn", "models/pipe.bpmn"], entries.Select(file => file.GetProperty("file").GetString()!));
        Assert.All([entries[0], entries[2]], entry => Assert.Contains(
            "not a regular file", Assert.Single(entry.GetProperty("findings").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal));
        Assert.Equal(64, entries[1].GetProperty("digest").GetString()!.Length);
    }

    [Fact]
    public async Task Check_NamedPipeByItsName_ReadsWhatComesThroughIt()
    {
        var pipe = Path.Combine(_folder, "pipe.bpmn");
        NamedPipe.Create(pipe);

        var running = CliRun.StartAsync(_folder, "process", "check", "pipe.bpmn");
        await File.WriteAllTextAsync(pipe, Models.Good, TestContext.Current.CancellationToken);
        var run = await running;

        Assert.Equal(ExitCode.Ok, run.ExitCode);
    }

    [Fact]
    public async Task Check_FileNameWithLineBreakAndControlSequence_ShowsThemEscaped()
    {
        Write("models/a\nb\u001b[31m\u2028.bpmn", Models.Broken);

        var run = await CliRun.StartAsync(_folder, "process", "check", "models");

        const string Shown = @"models/a\nb\u001b[31m\u2028.bpmn";
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => Assert.StartsWith(Shown, line.TrimStart(), StringComparison.Ordinal));
        Assert.StartsWith($"[PROC-CLI-009] A process model has errors: {Shown}. ", run.Talk, StringComparison.Ordinal);
        Assert.Equal("\n", run.Talk[run.Talk.IndexOf('\n', StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Check_ConfigurationThatIsFoundIsAPipe_IsOneError()
    {
        Write("good.bpmn", Models.Good);
        NamedPipe.Create(Path.Combine(_folder, "procos-check.json"));

        var run = await CliRun.StartAsync(_folder, "process", "check", "good.bpmn");

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^\[PROC-CLI-004\] .*procos-check\.json.* not a regular file\..*\n$", run.Talk);
    }

    [Fact]
    public async Task Check_FolderWithoutModels_IsAnEntryThatSaysSo()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));

        var run = await CliRun.StartAsync(_folder, "process", "check", "empty");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("[correctness/readable]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Configuration_IsTheNearestAboveTheFileUnlessOneIsNamed()
    {
        Write("models/deep/broken.bpmn", Models.Broken);
        Write("procos-check.json", """{ "version": 1 }""");
        Write("models/procos-check.json", """{ "version": 1, "rules": { "correctness/*": "off", "camunda7/*": "off", "style/*": "off", "procos/*": "off", "sound/*": "off" } }""");

        var nearest = await CliRun.StartAsync(_folder, "process", "check", "models/deep/broken.bpmn");
        var named = await CliRun.StartAsync(_folder, "process", "check", "models/deep/broken.bpmn", "--config", "procos-check.json");

        Assert.Equal(ExitCode.Ok, nearest.ExitCode);
        Assert.Equal(ExitCode.Failed, named.ExitCode);
    }

    [Fact]
    public async Task Check_WrongConfiguration_IsOneErrorThatSaysWhere()
    {
        Write("good.bpmn", Models.Good);
        Write("procos-check.json", """{ "version": 1, "rules": { "style/global": "loud" } }""");

        var run = await CliRun.StartAsync(_folder, "process", "check", "good.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(
            "[PROC-BPM-021] A configuration of checks cannot be used: procos-check.json: Expected off, info, warning or error at rules.style/global, but found \"loud\".",
            run.Talk,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Fix_MendsTheFileOnceAndSaysSo()
    {
        Write("label.bpmn", Models.Good.Replace("<bpmn:sequenceFlow ", "<bpmn:sequenceFlow name=\"then\" ", StringComparison.Ordinal));

        var first = await CliRun.StartAsync(_folder, "process", "check", "--fix", "label.bpmn");
        var mended = Read("label.bpmn");
        var second = await CliRun.StartAsync(_folder, "process", "check", "--fix", "label.bpmn");

        Assert.Matches(@"^label\.bpmn: .*, \d+ findings? mended\n", first.Output);
        Assert.DoesNotContain("name=\"then\"", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", second.Output, StringComparison.Ordinal);
        Assert.Equal(mended, Read("label.bpmn"));
    }

    [Fact]
    public async Task Check_FixOfStandardInput_WritesTheMendedModelAndTalksOfTheFindings()
    {
        var model = Models.Good.Replace("<bpmn:sequenceFlow ", "<bpmn:sequenceFlow name=\"then\" ", StringComparison.Ordinal);

        var run = await CliRun.StartWithInputAsync(_folder, model, "process", "check", "--fix", "-");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.StartsWith("<?xml", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"then\"", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"^-: .*, \d+ findings? mended\n", run.Talk);
    }

    [Theory]
    [InlineData("-", "good.bpmn")]
    [InlineData("-", "--json")]
    [InlineData("-", "--sarif", "-")]
    public async Task Check_FixOfStandardInputWithoutAPlaceForIt_IsRefused(params string[] arguments)
    {
        Write("good.bpmn", Models.Good);

        var run = await CliRun.StartWithInputAsync(_folder, Models.Good, ["process", "check", "--fix", .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("[PROC-CLI-003]", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("check.sarif")]
    public async Task Check_Sarif_WritesTheLog(string path)
    {
        Write("broken.bpmn", Models.Broken);

        var run = await CliRun.StartAsync(_folder, "process", "check", "broken.bpmn", "--sarif", path);

        using var log = JsonDocument.Parse(path == "-" ? run.Output : Read(path));
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        Assert.Equal(path != "-", run.Output.StartsWith("broken.bpmn: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_MiwgSuite_HasOneEntryForEachFileWhateverItIs()
    {
        var files = Corpus.Miwg();
        var suite = Path.GetDirectoryName(Path.GetDirectoryName(files[0]))!;

        var run = await CliRun.StartAsync(_folder, "process", "check", suite, "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Equal(files.Count, JsonSerializer.Deserialize<JsonElement>(run.Output).GetArrayLength());
        Assert.StartsWith("[PROC-CLI-009] ", run.Talk, StringComparison.Ordinal);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
