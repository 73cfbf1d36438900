using System.Net;
using System.Net.Sockets;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.Launching;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Launching;

public sealed class ExistingEngineLauncherTests(CamundaEngine engine)
{
    [Fact]
    public async Task Launch_EngineIsThere_AnswersItsAddressAndNeverLosesIt()
    {
        var root = (await engine.GetAsync()).BaseAddress;
        var launcher = new ExistingEngineLauncher(Options(new Uri(root + "/")), TimeProvider.System);

        await using var running = await launcher.LaunchAsync(CancellationToken.None);

        Assert.Equal(root, running.BaseAddress);
        Assert.Equal(new Uri(root, "/camunda/app/cockpit/default/"), running.Cockpit);
        Assert.Null(running.Pid);
        Assert.False(running.Lost.IsCompleted);
    }

    [Fact]
    public async Task Launch_NobodyThere_GivesUpWithTheCause()
    {
        var launcher = new ExistingEngineLauncher(Options(Nowhere()) with { MaxAttempts = 2 }, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<EngineStartTimeoutException>(() => launcher.LaunchAsync(CancellationToken.None));

        Assert.Equal(EngineErrors.StartTimeout, exception.Error);
        Assert.IsType<EngineUnreachableException>(exception.InnerException);
    }

    [Fact]
    public async Task Launch_EngineComesLater_IsFound()
    {
        var root = (await engine.GetAsync()).BaseAddress;
        await using var proxy = new FaultProxy(root) { IsDown = true };
        var launcher = new ExistingEngineLauncher(
            Options(proxy.Address) with { Backoff = new Backoff { Base = TimeSpan.FromMilliseconds(20), Max = TimeSpan.FromMilliseconds(50) } },
            TimeProvider.System);

        var launch = launcher.LaunchAsync(CancellationToken.None);
        Assert.False(launch.IsCompleted);
        proxy.IsDown = false;

        await using var running = await launch.WaitAsync(Eventually.Deadline);
        Assert.Equal(proxy.Address, running.BaseAddress);
    }

    [Fact]
    public async Task Launch_Cancelled_EndsAtOnce()
    {
        using var cancel = new CancellationTokenSource();
        var launch = new ExistingEngineLauncher(Options(Nowhere()), TimeProvider.System).LaunchAsync(cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => launch);
    }

    private static ExistingEngineOptions Options(Uri address) => new() { Engine = new Camunda7Options { BaseAddress = address } };

    private static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/engine-rest");
    }
}
