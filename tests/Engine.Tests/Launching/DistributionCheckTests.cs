using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.Launching;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Launching;

/// <summary>What goes wrong before an engine runs; the distributions here are small scripts.</summary>
[SupportedOSPlatform("linux")]
public sealed class DistributionCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-distribution-");

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Launch_HomeIsMissing_StartsNothing() => RefusesAsync(EngineErrors.InvalidHome, Options(Path.Combine(_folder.FullName, "none")));

    [Fact]
    public Task Launch_HomeWithoutScript_StartsNothing() => RefusesAsync(EngineErrors.InvalidHome, Options(_folder.CreateSubdirectory("empty").FullName));

    [Fact]
    public Task Launch_NoJavaInJavaHome_StartsNothing() =>
        RefusesAsync(EngineErrors.JavaMissing, Options(Home("touch \"$0.started\"")) with { JavaHome = _folder.FullName });

    [Fact]
    public Task Launch_NoJavaOnPath_StartsNothing() => RefusesAsync(
        EngineErrors.JavaMissing,
        Options(Home("touch \"$0.started\"")) with { Environment = new Dictionary<string, string?> { ["PATH"] = "/nowhere", ["JAVA_HOME"] = null } });

    [Fact]
    public async Task Launch_PortInUse_StartsNothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await RefusesAsync(
            EngineErrors.PortTaken, Options(Home("touch \"$0.started\"")) with { Port = ((IPEndPoint)listener.LocalEndpoint).Port });
    }

    [Fact]
    public async Task Launch_ScriptEnds_TellsItsCodeAndLastLines()
    {
        var exception = await Assert.ThrowsAsync<ProcOsException>(() => LaunchAsync(Options(Home("echo first; echo 'no database' >&2; exit 3"))));

        Assert.Equal(EngineErrors.EndedWhileStarting, exception.Error);
        Assert.Contains("exit code 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("no database", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_ScriptNeverAnswers_GivesUpTellsTheLogAndLeavesNothingRunning()
    {
        var home = Home("echo $$ >\"$0.pid\"; echo still thinking; exec sleep 1000");
        var options = Options(home) with { StartTimeout = TimeSpan.FromSeconds(2), StopTimeout = TimeSpan.FromSeconds(2) };

        var exception = await Assert.ThrowsAsync<EngineStartTimeoutException>(() => LaunchAsync(options));

        Assert.Contains("still thinking", exception.Message, StringComparison.Ordinal);
        var pid = int.Parse(await File.ReadAllTextAsync(Path.Combine(home, "start.sh.pid")), System.Globalization.CultureInfo.InvariantCulture);
        Assert.False(IsAlive(pid), $"The script still runs as {pid}.");
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "run")));
    }

    [Fact]
    public async Task Script_StandardInputEnds_EndsTheEngine()
    {
        var start = new ProcessStartInfo { FileName = "bash", RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-c", EngineProcess.Script, "test", "bash", "-c", "echo $$; exec sleep 1000" })
        {
            start.ArgumentList.Add(argument);
        }

        using var shell = Process.Start(start)!;
        var pid = int.Parse((await shell.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);

        shell.StandardInput.Close();

        await shell.WaitForExitAsync().WaitAsync(Eventually.Deadline);
        await Eventually.PassesAsync(() => Assert.False(IsAlive(pid)));
    }

    /// <summary>A zombie has ended; in a container nobody may ever collect it.</summary>
    private static bool IsAlive(int pid) =>
        File.Exists($"/proc/{pid}/status") && !File.ReadAllText($"/proc/{pid}/status").Contains("State:\tZ", StringComparison.Ordinal);

    private async Task RefusesAsync(ErrorCode error, DistributionOptions options)
    {
        var exception = await Assert.ThrowsAsync<ProcOsException>(() => LaunchAsync(options));

        Assert.Equal(error, exception.Error);
        Assert.False(Directory.Exists(Data));
        Assert.Empty(_folder.GetFiles("*.started", SearchOption.AllDirectories));
    }

    private DistributionOptions Options(string home) => new() { Home = home, DataDirectory = Data };

    private string Home(string script)
    {
        var home = _folder.CreateSubdirectory("home").FullName;
        var path = Path.Combine(home, "start.sh");
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return home;
    }

    private static Task<IRunningEngine> LaunchAsync(DistributionOptions options) =>
        new DistributionLauncher(options, new ProcessSupervisor(TimeProvider.System), TimeProvider.System, NullLoggerFactory.Instance)
            .LaunchAsync(CancellationToken.None);
}
