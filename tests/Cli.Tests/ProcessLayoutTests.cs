using System.Text;
using ProcOS.Bpmn;
using ProcOS.Bpmn.Tests;
using ProcOS.Cli.Shell;
using ProcOS.Cli.Tests.Kit;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Cli.Tests;

public sealed class ProcessLayoutTests : IDisposable
{
    private static readonly string Golden = Path.Combine(SharedParts.Repository, "tests", "Cli.Tests", "Layouts");

    private readonly string _folder = Directory.CreateTempSubdirectory("procos-layout-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("order.drawn.bpmn")]
    [InlineData("order.svg", "--svg")]
    public async Task Layout_Order_IsAsInItsGoldenFile(string golden, params string[] options)
    {
        var run = await CliRun.StartAsync(Golden, ["process", "layout", "order.bpmn", .. options]);

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal("", run.Talk);
        AssertGolden(golden, run.Output);
    }

    [Fact]
    public async Task Layout_InPlaceOfALink_ChangesTheFileBehindAndKeepsLinkAndMode()
    {
        File.Copy(Path.Combine(Golden, "order.bpmn"), Path.Combine(_folder, "real.bpmn"));
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var real = Path.Combine(_folder, "real.bpmn");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(real, mode);
        }

        var link = File.CreateSymbolicLink(Path.Combine(_folder, "link.bpmn"), "real.bpmn").FullName;

        var run = await CliRun.StartAsync(_folder, "process", "layout", "link.bpmn", "--in-place");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(mode, OperatingSystem.IsWindows() ? mode : File.GetUnixFileMode(real));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Layout_InPlace_WritesTheFileAndSaysWhatItDrew()
    {
        File.Copy(Path.Combine(Golden, "order.bpmn"), Path.Combine(_folder, "order.bpmn"));

        var run = await CliRun.StartAsync(_folder, "process", "layout", "order.bpmn", "--in-place");

        Assert.Equal("", run.Output);
        Assert.Matches("^order.bpmn: \\d+ shapes, \\d+ edges, 0 crossings, \\d+ bends\n$", run.Talk);
        Assert.Equal(File.ReadAllText(Path.Combine(Golden, "order.drawn.bpmn")), File.ReadAllText(Path.Combine(_folder, "order.bpmn")));
        Assert.Equal(["order.bpmn"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Layout_Output_LeavesTheFileAlone()
    {
        var before = await File.ReadAllTextAsync(Path.Combine(Golden, "order.bpmn"));

        var run = await CliRun.StartAsync(_folder, "process", "layout", Path.Combine(Golden, "order.bpmn"), "-o", "drawn.bpmn");

        Assert.Equal(ExitCode.Ok, run.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(Golden, "order.bpmn")));
        Assert.Contains("BPMNShape", await File.ReadAllTextAsync(Path.Combine(_folder, "drawn.bpmn")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layout_UnreadableModel_FailsWithItsCode()
    {
        File.WriteAllText(Path.Combine(_folder, "bomb.bpmn"), Models.EntityBomb);

        var run = await CliRun.StartAsync(_folder, "process", "layout", "bomb.bpmn", "--in-place");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-009] A process model has errors: bomb.bpmn", run.Talk, StringComparison.Ordinal);
        Assert.Contains("PROC-BPM-002", run.Talk, StringComparison.Ordinal);
        Assert.Equal(Models.EntityBomb, File.ReadAllText(Path.Combine(_folder, "bomb.bpmn")));
    }

    [Fact]
    public async Task Layout_OnlyOneElement_LeavesTheOthersInPlace()
    {
        var before = BpmnReader.Read(await File.ReadAllBytesAsync(Path.Combine(Golden, "order.drawn.bpmn"))).Diagram;

        var run = await CliRun.StartAsync(Golden, "process", "layout", "order.drawn.bpmn", "--only", "stopped");

        var after = BpmnReader.Read(Encoding.UTF8.GetBytes(run.Output)).Diagram;
        Assert.All(
            before.Shapes.Values.Where(shape => shape.ElementId != "stopped"),
            shape => Assert.Equal(shape.Bounds, after.Shapes[shape.ElementId].Bounds));
    }

    [Fact]
    public async Task Layout_Keep_ChangesNoPlace()
    {
        var moved = File.ReadAllText(Path.Combine(Golden, "order.drawn.bpmn")).Replace("y=\"", "y=\"1", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(_folder, "moved.bpmn"), moved);
        var before = BpmnReader.Read(Encoding.UTF8.GetBytes(moved)).Diagram;

        var run = await CliRun.StartAsync(_folder, "process", "layout", "moved.bpmn", "--keep");

        var after = BpmnReader.Read(Encoding.UTF8.GetBytes(run.Output)).Diagram;
        Assert.All(before.Shapes.Values, shape => Assert.Equal(shape.Bounds, after.Shapes[shape.ElementId].Bounds));
    }

    [Fact]
    public async Task Layout_OnlyAnUnknownElement_FailsWithItsCode()
    {
        var run = await CliRun.StartAsync(Golden, "process", "layout", "order.drawn.bpmn", "--only", "nothing");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("PROC-BPM-023", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layout_OutputInMissingFolder_FailsWithItsCode()
    {
        var run = await CliRun.StartAsync(_folder, "process", "layout", Path.Combine(Golden, "order.bpmn"), "-o", "missing/drawn.bpmn");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("[PROC-CLI-011] A file cannot be written: missing/drawn.bpmn.", run.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--in-place", "--svg")]
    [InlineData("--in-place", "--output=x")]
    public async Task Layout_OptionsThatContradict_AreAUsageError(string one, string other)
    {
        var run = await CliRun.StartAsync(Golden, "process", "layout", "order.bpmn", one, other);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    [Fact]
    public async Task Layout_MiwgFiles_Succeeds()
    {
        foreach (var file in Corpus.Miwg().Where(file => file.Contains("Reference", StringComparison.Ordinal)))
        {
            var run = await CliRun.StartAsync(_folder, "process", "layout", file, "--svg", "-o", "picture.svg");

            Assert.Equal("", run.Output);
            Assert.Contains(" shapes, ", run.Talk, StringComparison.Ordinal);
        }
    }

    private static void AssertGolden(string name, string actual)
    {
        var file = Path.Combine(Golden, name);
        if (Environment.GetEnvironmentVariable("PROCOS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.ReadAllText(file), actual);
    }
}
