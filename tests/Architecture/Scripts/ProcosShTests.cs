using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace ProcOS.Architecture.Scripts;

public sealed class ProcosShTests : IDisposable
{
    private readonly ScriptSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Start_Twice_RunsOneKernelAndStopEndsItAsAsked()
    {
        var first = await _sandbox.RunAsync("start");
        var second = await _sandbox.RunAsync("start");
        var status = await _sandbox.RunAsync("status", "--json");
        var stop = await _sandbox.RunAsync("stop");
        var stopAgain = await _sandbox.RunAsync("stop");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("Ready in", first.Talk, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("Already running", second.Talk, StringComparison.Ordinal);
        Assert.Equal(0, status.ExitCode);
        Assert.Equal("running", Field(status.Output, "state").GetString());
        Assert.Equal(_sandbox.KernelPid, Field(status.Output, "pid").GetInt32());
        Assert.Equal(0, stop.ExitCode);
        Assert.Contains("as asked", stop.Talk, StringComparison.Ordinal);
        Assert.False(_sandbox.KernelRuns);
        Assert.Equal(0, stopAgain.ExitCode);
        Assert.Contains("Already stopped", stopAgain.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_KernelThatIgnoresIt_IsKilledAndSaidSo()
    {
        _sandbox.WriteKernel("""trap '' TERM; echo '{}' >"$PROCOS_DATA/run/kernel.json"; echo '{}' >"$PROCOS_DATA/run/ready.json"; while true; do sleep 0.05; done""");
        _ = await _sandbox.RunAsync("start");

        var stop = await _sandbox.RunAsync("stop");

        Assert.Equal(0, stop.ExitCode);
        Assert.Contains("killed", stop.Talk, StringComparison.Ordinal);
        Assert.False(_sandbox.KernelRuns);
    }

    [Fact]
    public async Task Stop_JvmWhoseShutdownHangs_IsKilledAndSaidSo()
    {
        _sandbox.WriteFile(
            "Hang.java",
            """
            class Hang {
                public static void main(String[] args) throws Exception {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { Thread.onSpinWait(); Thread.yield(); } }));
                    for (var name : new String[] { "kernel.json", "ready.json" }) {
                        java.nio.file.Files.writeString(java.nio.file.Path.of(args[0], "run", name), "{}");
                    }
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
            """);
        _sandbox.WriteKernel($"exec java {_sandbox.Root}/Hang.java \"$PROCOS_DATA\"");
        var start = await _sandbox.RunAsync("start");

        var stop = await _sandbox.RunAsync("stop");

        Assert.Equal(0, start.ExitCode);
        Assert.Equal(0, stop.ExitCode);
        Assert.Contains("killed", stop.Talk, StringComparison.Ordinal);
        Assert.False(_sandbox.KernelRuns);
    }

    [Fact]
    public async Task Start_KernelThatEnds_NamesCauseLogAndNextCommand()
    {
        _sandbox.WriteKernel(
            """
            echo "first line"
            echo '{"ts":"2026-05-01T10:11:12.345Z","level":"error","component":"Microkernel","event":"x","message":"[PROC-ENG-006] The engine does not answer: \"there\".","duration_ms":1}'
            echo '{"ts":"2026-05-01T10:11:12.345Z","level":"information","component":"Microkernel","event":"x","message":"ProcOS stops","duration_ms":1}'
            exit 1
            """);

        var run = await _sandbox.RunAsync("start");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    [PROC-ENG-006] The engine does not answer: \"there\".\n", run.Talk, StringComparison.Ordinal);
        Assert.Contains("      first line\n      10:11:12 information  ProcOS stops\n", run.Talk, StringComparison.Ordinal);
        Assert.True(_sandbox.HasFile(".procos/log/kernel.log"));
        Assert.False(Directory.Exists(Path.Combine(_sandbox.Data, "run")));
        Assert.Contains(Path.Combine(_sandbox.Data, "log", "kernel.log"), run.Talk, StringComparison.Ordinal);
        Assert.Contains("./procos.sh logs", run.Talk, StringComparison.Ordinal);
        Assert.Contains("[PROC-CLI-107]", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsAreRefused_NamesEachOnceAndLeavesNothing()
    {
        _sandbox.WriteKernel(
            """
            say() { echo "{\"ts\":\"2026-05-01T10:11:12.345Z\",\"level\":\"error\",\"event\":\"x\",\"message\":\"$1\",\"error\":\"$1\"}"; }
            say '[PROC-CFG-003] A setting is wrong: PROCOS_STRICT. Mend it.'
            say '[PROC-CFG-009] A path is not there: CAMUNDA_HOME. Mend it.'
            say 'Phase config failed: [PROC-CFG-001] There are problems. Found [PROC-CFG-003] A setting is wrong: PROCOS_STRICT. Mend it. [PROC-CFG-009] A path is not there: CAMUNDA_HOME. Mend it.'
            exit 2
            """);

        var run = await _sandbox.RunAsync("start");

        Assert.Equal(1, run.ExitCode);
        Assert.All(["[PROC-CFG-001]", "[PROC-CFG-003]", "[PROC-CFG-009]"], code => Assert.Equal(2, run.Talk.Split(code).Length));
        Assert.False(Directory.Exists(_sandbox.Data));
    }

    [Fact]
    public async Task Start_SettingsAreRefused_KeepsTheLogOfTheStartBefore()
    {
        _sandbox.WriteFile(".procos/log/kernel.log", "the start before\n");
        _sandbox.WriteKernel("exit 2");

        _ = await _sandbox.RunAsync("start");

        Assert.Equal("the start before\n", _sandbox.ReadFile(".procos/log/kernel.log"));
        Assert.False(_sandbox.HasFile(".procos/log/kernel.previous.log"));
    }

    [Fact]
    public async Task Start_KernelThatNeverGetsReady_ExitsWith6AndLeavesNothingRunning()
    {
        _sandbox.WriteKernel("while true; do sleep 0.05; done");

        var run = await _sandbox.RunAsync("start", "--timeout", "1");

        Assert.Equal(6, run.ExitCode);
        Assert.Contains("[PROC-CLI-106]", run.Talk, StringComparison.Ordinal);
        Assert.False(_sandbox.KernelRuns);
    }

    [Fact]
    public async Task Start_StaleReadyFile_DoesNotCount()
    {
        _sandbox.WriteKernel("while true; do sleep 0.05; done");
        _sandbox.WriteFile(".procos/run/kernel.json", "{}");
        _sandbox.WriteFile(".procos/run/ready.json", "{}");
        _sandbox.WriteCli("exit 3");

        var run = await _sandbox.RunAsync("start", "--timeout", "1");

        Assert.Equal(6, run.ExitCode);
    }

    [Fact]
    public async Task Start_NoEngineConfigured_NamesTheChoicesBeforeAnythingElse()
    {
        var run = await _sandbox.With("CAMUNDA_BASE_URL", null).RunAsync("start");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("[PROC-CLI-104]", run.Talk, StringComparison.Ordinal);
        Assert.Contains("CAMUNDA_BASE_URL", run.Talk, StringComparison.Ordinal);
        Assert.Contains("CAMUNDA_HOME", run.Talk, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_sandbox.Data));
    }

    [Theory]
    [InlineData("dotnet", "PROC-CLI-101")]
    [InlineData("node", "PROC-CLI-102")]
    [InlineData("java", "PROC-CLI-103")]
    public async Task Start_PrerequisiteMissing_ExitsWith4AndItsCode(string program, string code)
    {
        // A folder with everything but the one program stands in for a machine without it.
        var path = Directory.CreateDirectory(Path.Combine(_sandbox.Root, "path")).FullName;
        foreach (var folder in Environment.GetEnvironmentVariable("PATH")!.Split(':').Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != program))
            {
                var link = Path.Combine(path, Path.GetFileName(file));
                if (!File.Exists(link))
                {
                    _ = File.CreateSymbolicLink(link, file);
                }
            }
        }

        _ = _sandbox.With("PATH", path).With("JAVA_HOME", null).With("DATABASE_URL", null)
            .With("CAMUNDA_BASE_URL", null).With("CAMUNDA_HOME", _sandbox.Root);

        var run = await _sandbox.RunAsync("start");

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith($"[{code}]", run.Talk.Split('\n')[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(_sandbox.Data));
    }

    [Fact]
    public async Task Start_PortTaken_ExitsWith5AndItsNumber()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;

        var run = await _sandbox.With("PROCOS_PORT", $"{port}").RunAsync("start");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains($"[PROC-CLI-105] Port {port} is taken", run.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_PidThatNowBelongsToAnother_IsLeftAlone()
    {
        // This test's own process, with a start time that is not its own: the pid was given away again.
        _sandbox.WriteFile(".procos/run/shell.pid", $"{Environment.ProcessId} 12345\n");

        var status = await _sandbox.RunAsync("status", "--json");
        var stop = await _sandbox.RunAsync("stop");

        Assert.Equal(3, status.ExitCode);
        Assert.Equal("stale", Field(status.Output, "state").GetString());
        Assert.Equal(JsonValueKind.Null, Field(status.Output, "pid").ValueKind);
        Assert.Equal(0, stop.ExitCode);
        Assert.False(_sandbox.HasFile(".procos/run/shell.pid"));
    }

    [Fact]
    public async Task Status_NothingRuns_ExitsWith3()
    {
        var run = await _sandbox.RunAsync("status");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("stopped", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnvironmentFile_IsParsedAndNeverExecuted()
    {
        _sandbox.WriteFile(".env", "# a comment\n\nPROCOS_DATA = no\n");
        var broken = await _sandbox.RunAsync("status");
        _sandbox.WriteFile(".env", $"PROCOS_DATA=\"data here\"\nX=$(touch {_sandbox.Root}/executed)\nY=`touch {_sandbox.Root}/executed`\n");

        var run = await _sandbox.RunAsync("status", "--json");

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("[PROC-CLI-113]", broken.Talk, StringComparison.Ordinal);
        Assert.Contains("line 3", broken.Talk, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_sandbox.Root, "data here"), Field(run.Output, "data").GetString());
        Assert.False(_sandbox.HasFile("executed"));
    }

    [Fact]
    public async Task Down_WithVolumes_RemovesDataOnlyAfterAYes()
    {
        _sandbox.WriteFile(".procos/store/file", "data");
        _sandbox.WriteFile(".procos/log/kernel.log", "log");

        var refused = await _sandbox.RunAsync("down", "--volumes");
        var kept = await _sandbox.RunAsync("down");
        var hasDataStill = _sandbox.HasFile(".procos/store/file");
        var removed = await _sandbox.RunAsync("down", "--volumes", "--yes");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("[PROC-CLI-111]", refused.Talk, StringComparison.Ordinal);
        Assert.Equal(0, kept.ExitCode);
        Assert.False(_sandbox.HasFile(".procos/log/kernel.log"));
        Assert.True(hasDataStill);
        Assert.Equal(0, removed.ExitCode);
        Assert.False(_sandbox.HasFile(".procos/store/file"));
    }

    [Fact]
    public async Task Logs_KnownAndUnknownName()
    {
        _sandbox.WriteFile(".procos/log/engine.log", "one\ntwo\nthree\n");

        var known = await _sandbox.RunAsync("logs", "engine", "-n", "2");
        var unknown = await _sandbox.RunAsync("logs", "bogus");

        Assert.Equal("two\nthree\n", known.Output);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("kernel, engine, store", unknown.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 7)]
    public async Task Test_HealthOfARunningSystem_DecidesTheExitCode(int health, int expected)
    {
        _sandbox.WriteCli($$"""case "$3" in kernel) echo "http://127.0.0.1:5100  pid 1  ready" ;; health) echo "ok      engine"; exit {{health}} ;; esac""");
        _ = await _sandbox.RunAsync("start");

        var run = await _sandbox.RunAsync("test");

        Assert.Equal(expected, run.ExitCode);
        Assert.True(_sandbox.KernelRuns);
    }

    [Fact]
    public async Task Test_SystemThatItStarted_IsStoppedAgain()
    {
        var run = await _sandbox.RunAsync("test");

        Assert.Equal(0, run.ExitCode);
        Assert.False(_sandbox.KernelRuns);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("start --bogus")]
    [InlineData("start --timeout soon")]
    [InlineData("test --al")]
    [InlineData("demo extra")]
    [InlineData("down --everything")]
    public async Task Any_UnknownWord_IsAUsageError(string line)
    {
        var run = await _sandbox.RunAsync(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("[PROC-CLI-109]", run.Talk, StringComparison.Ordinal);
        Assert.Contains("./procos.sh help", run.Talk, StringComparison.Ordinal);
    }

    private static JsonElement Field(string json, string name) => JsonSerializer.Deserialize<JsonElement>(json).GetProperty(name);
}
