using System.Diagnostics;
using System.Runtime.Versioning;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Foundation.Tests.Supervision;

[SupportedOSPlatform("linux")]
public sealed class ProcessSupervisorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("procos-supervision-").FullName;
    private readonly ProcessSupervisor _supervisor = new(TimeProvider.System);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_ProgramThatEnds_AnswersExitCodeAndAppendsItsOutput()
    {
        File.WriteAllText(Path.Combine(_folder, "child.log"), "before\n");

        await using var child = _supervisor.Start(Shell("echo out; echo err >&2; exit 7"));

        Assert.Equal(7, await child.Exited);
        Assert.Equal(["before", "out", "err"], child.TailLog());
        Assert.Equal(["err"], child.TailLog(1));
        Assert.False(File.Exists(RecordPath));
    }

    [Fact]
    public async Task Start_Arguments_ArriveUnchanged()
    {
        await using var child = _supervisor.Start(Shell("printf '%s\\n' \"$@\"", "a b", "$HOME", "; exit 3", "'\"", ""));

        Assert.Equal(0, await child.Exited);

        Assert.Equal("a b\n$HOME\n; exit 3\n'\"\n\n", File.ReadAllText(child.LogFile));
    }

    [Fact]
    public async Task Start_Child_LeadsItsOwnGroupAndIsRecordedWithItsStartTime()
    {
        await using var child = _supervisor.Start(Shell("echo up; sleep 60"));
        await LogHasAsync(child, "up");

        var record = ChildRecord.Read(RecordPath)!;

        var stat = ProcessStat.Read(child.Pid)!;
        Assert.Equal(child.Pid, stat.Group);
        Assert.Equal((child.Pid, stat.StartTime), (record.Pid, record.StartTime));
        Assert.Equal(Environment.ProcessId, record.ParentPid);
        Assert.True(record.ParentIsAlive);
    }

    [Theory]
    [InlineData("no-such-program-anywhere")]
    [InlineData("/no/such/program")]
    [InlineData("/etc/passwd")]
    public void Start_ProgramMissing_SaysWhichAndLeavesNothing(string program)
    {
        var error = Assert.Throws<ProcOsException>(() => _supervisor.Start(Options(program)));

        Assert.Equal(SupervisionErrors.ProgramMissing, error.Error);
        Assert.Equal(program, error.Subject);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Start_EnvironmentWithNull_RemovesTheVariable()
    {
        var options = Shell("echo \"${HOME:-gone} $COLOUR\"") with
        {
            Environment = new Dictionary<string, string?> { ["HOME"] = null, ["COLOUR"] = "blue" },
        };

        await using var child = _supervisor.Start(options);

        Assert.Equal(0, await child.Exited);
        Assert.Equal(["gone blue"], child.TailLog());
    }

    [Fact]
    public async Task Stop_ScriptThatDidNotExecItsServer_EndsTheWholeGroup()
    {
        await using var child = _supervisor.Start(Shell("sleep 60 & echo $!; wait"));
        var server = int.Parse(await FirstLineAsync(child));

        await child.StopAsync();

        Assert.True(child.HasExited);
        Assert.False(ProcessStat.Read(server) is { IsAlive: true });
    }

    [Fact]
    public async Task Stop_ChildThatIgnoresTheRequest_IsKilledAfterTheTimeout()
    {
        await using var child = _supervisor.Start(
            Shell("trap '' TERM; echo up; while :; do sleep 1; done") with { StopTimeout = TimeSpan.FromMilliseconds(200) });
        await LogHasAsync(child, "up");

        await child.StopAsync();

        Assert.Equal(128 + 9, await child.Exited);
    }

    [Fact]
    public async Task Stop_TokenCancelled_KillsAtOnce()
    {
        await using var child = _supervisor.Start(
            Shell("trap '' TERM; echo up; while :; do sleep 1; done") with { StopTimeout = TimeSpan.FromHours(1) });
        await LogHasAsync(child, "up");

        await child.StopAsync(new CancellationToken(canceled: true));

        Assert.Equal(128 + 9, await child.Exited);
    }

    [Fact]
    public async Task Start_NameOfALivingChild_IsRefusedUntilThatEnds()
    {
        var first = _supervisor.Start(Shell("echo up; sleep 60"));
        await LogHasAsync(first, "up");

        var error = Assert.Throws<ProcOsException>(() => new ProcessSupervisor(TimeProvider.System).Start(Shell("echo second")));

        Assert.Equal(SupervisionErrors.AlreadyRunning, error.Error);
        Assert.Contains($"process {first.Pid}", error.Found);
        Assert.False(first.HasExited);
        await first.DisposeAsync();
        await using var second = _supervisor.Start(Shell("echo second"));
        Assert.Equal(0, await second.Exited);
    }

    [Fact]
    public async Task Stop_Twice_IsFine()
    {
        var child = _supervisor.Start(Shell("sleep 60"));

        await child.StopAsync();
        await child.StopAsync();
        await child.DisposeAsync();

        Assert.True(child.HasExited);
    }

    [Fact]
    public async Task Exited_LeaderKilledWhileItsServerRuns_EndsTheServerToo()
    {
        await using var child = _supervisor.Start(Shell("sleep 60 & echo $!; wait"));
        var server = int.Parse(await FirstLineAsync(child));

        await KillAsync(child.Pid);

        Assert.Equal(128 + 9, await child.Exited);
        Assert.False(ProcessStat.Read(server) is { IsAlive: true });
    }

    [Fact]
    public async Task Reap_GroupOfAKilledParent_EndsItAndItsRecord()
    {
        var (leader, server) = await OrphanAsync();

        await _supervisor.ReapAsync(_folder);

        Assert.False(ProcessStat.Read(leader) is { IsAlive: true });
        Assert.False(ProcessStat.Read(server) is { IsAlive: true });
        Assert.False(File.Exists(RecordPath));
    }

    [Fact]
    public async Task Reap_LeaderDeadAndServerAlive_EndsTheServer()
    {
        var (leader, server) = await OrphanAsync();
        await KillAsync(leader);

        await _supervisor.ReapAsync(_folder);

        Assert.False(ProcessStat.Read(server) is { IsAlive: true });
    }

    [Fact]
    public async Task Reap_PidThatBelongsToSomebodyElseNow_IsLeftAlone()
    {
        var (leader, server) = await OrphanAsync();
        var record = File.ReadAllText(RecordPath);
        var started = ChildRecord.Read(RecordPath)!.StartTime;
        File.WriteAllText(RecordPath, record.Replace($"\"startTime\":{started}", $"\"startTime\":{started - 1}"));

        await _supervisor.ReapAsync(_folder);

        Assert.True(ProcessStat.Read(leader) is { IsAlive: true });
        Assert.True(ProcessStat.Read(server) is { IsAlive: true });
        Assert.False(File.Exists(RecordPath));
        await KillAsync(leader);
        await KillAsync(server);
    }

    [Fact]
    public async Task Reap_GroupNumberOfStrangers_IsLeftAlone()
    {
        var (leader, server) = await OrphanAsync();
        var mark = ChildRecord.Read(RecordPath)!.Mark;
        File.WriteAllText(RecordPath, File.ReadAllText(RecordPath).Replace(mark, "another"));

        await _supervisor.ReapAsync(_folder);

        Assert.True(ProcessStat.Read(leader) is { IsAlive: true });
        await KillAsync(leader);
        await KillAsync(server);
    }

    [Fact]
    public async Task Reap_ParentStillAlive_LeavesItsChildAlone()
    {
        await using var child = _supervisor.Start(Shell("echo up; sleep 60"));
        await LogHasAsync(child, "up");

        await new ProcessSupervisor(TimeProvider.System).ReapAsync(_folder);

        Assert.False(child.HasExited);
        Assert.True(File.Exists(RecordPath));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"pid\":1")]
    public async Task Reap_BrokenRecord_IsRemovedAndNothingElseHappens(string text)
    {
        File.WriteAllText(RecordPath, text);

        await _supervisor.ReapAsync(_folder);

        Assert.False(File.Exists(RecordPath));
    }

    [Fact]
    public async Task ParentKilled_ChildThatReadsItsInput_EndsByItself()
    {
        var (leader, _) = await OrphanAsync("echo 0; cat >/dev/null");

        await Eventually.PassesAsync(() =>
        {
            Assert.False(ProcessStat.Read(leader) is { IsAlive: true });
            return Task.CompletedTask;
        });
    }

    private string RecordPath => ChildRecord.PathOf(_folder, "child");

    /// <summary>
    /// Starts a child by the launcher's own command under a parent that is then killed: that parent cannot be this
    /// process, so a shell takes its part: it holds the write end of the child's input, as the kernel does.
    /// </summary>
    private async Task<(int Leader, int Server)> OrphanAsync(string script = "sleep 60 & echo $!; wait")
    {
        var options = Shell(script);
        var record = new ChildRecord("child", "sh", ProcessStat.BootId, "orphan-" + Guid.NewGuid().ToString("n"), 0, 0, 0, 0);
        var fifo = Path.Combine(_folder, "pipe");
        var command = ChildLauncher.Command(options, "sh", record);
        var start = new ProcessStartInfo("sh") { UseShellExecute = false };
        foreach (var argument in (string[])["-c", "mkfifo \"$0\"; \"$@\" <\"$0\" & exec 5>\"$0\"; wait", fifo, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[ProcessGroup.MarkVariable] = record.Mark;
        using var shell = Process.Start(start)!;
        var server = await Eventually.AnswersAsync(
            () => Task.FromResult(File.Exists(options.LogFile) ? File.ReadAllLines(options.LogFile).FirstOrDefault() : null), "the child's first line");
        shell.Kill();
        await shell.WaitForExitAsync();
        return (ChildRecord.Read(RecordPath)!.Pid, int.Parse(server));
    }

    private ChildProcessOptions Shell(string script, params string[] arguments) =>
        Options("sh") with { Arguments = ["-c", script, "script", .. arguments] };

    private ChildProcessOptions Options(string program) => new()
    {
        Name = "child",
        Program = program,
        RunDirectory = _folder,
        LogFile = Path.Combine(_folder, "child.log"),
        StopTimeout = TimeSpan.FromSeconds(10),
    };

    private static Task<string> FirstLineAsync(IChildProcess child) =>
        Eventually.AnswersAsync(() => Task.FromResult(child.TailLog() is [var first, ..] ? first : null), "a first line");

    private static Task LogHasAsync(IChildProcess child, string line) =>
        Eventually.PassesAsync(() =>
        {
            Assert.Contains(line, child.TailLog());
            return Task.CompletedTask;
        });

    private static async Task KillAsync(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        await Eventually.PassesAsync(() =>
        {
            Assert.False(ProcessStat.Read(pid) is { IsAlive: true });
            return Task.CompletedTask;
        });
    }
}
