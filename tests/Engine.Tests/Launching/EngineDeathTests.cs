using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.Launching;
using ProcOS.Engine.Tests.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Supervision;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.Launching;

/// <summary>An engine of its own with its database in a file, killed in the middle of work.</summary>
public sealed class EngineDeathTests : IAsyncLifetime
{
    private const int Instances = 12;
    private const string TwoTasks =
        """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="one"/>
        <bpmn:serviceTask id="one" camunda:type="external" camunda:topic="death.work"/>
        <bpmn:sequenceFlow id="f2" sourceRef="one" targetRef="two"/>
        <bpmn:serviceTask id="two" camunda:type="external" camunda:topic="death.work"/>
        <bpmn:sequenceFlow id="f3" sourceRef="two" targetRef="end"/><bpmn:endEvent id="end"/>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-death-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Engine_KilledInTheMiddleOfWork_ComesBackWithNothingLostAndNothingDoneTwice()
    {
        await using var engine = await LaunchAsync();
        var address = engine.BaseAddress;
        using var client = new Camunda7Client(new Camunda7Options { BaseAddress = address });
        var process = await TestProcess.DeployAsync(client, TwoTasks);
        var entered = new ConcurrentQueue<string>();
        var gate = new TaskCompletionSource();
        var script = new Script(async (context, cancellationToken) =>
        {
            entered.Enqueue(context.TaskId);
            await gate.Task.WaitAsync(cancellationToken);
            return 1;
        });
        await using var host = await HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<Work>());
        var ids = new List<string>();
        for (var i = 0; i < Instances; i++)
        {
            ids.Add((await process.StartAsync($"order-{i}")).Id);
        }

        await Eventually.PassesAsync(() => Assert.Equal(4, entered.Count));
        var first = engine.Pid!.Value;
        Kill(first);
        gate.SetResult();
        await Eventually.PassesAsync(() => Assert.NotEqual(first, engine.Pid));

        foreach (var id in ids)
        {
            Assert.Equal("COMPLETED", (await process.EndOfAsync(id, TimeSpan.FromMinutes(2))).State);
            var steps = await client.History.ListActivitiesAsync(id, CancellationToken.None);
            Assert.Equal(["start", "one", "two", "end"], steps.Select(step => step.ActivityId));
        }

        Assert.Equal(Instances, (await client.History.ListInstancesAsync(process.Key, null, 100, CancellationToken.None)).Count);
        Assert.Equal(Instances * 2, script.Calls.Distinct().Count());
        Assert.Equal(address, engine.BaseAddress);
        Assert.False(engine.Lost.IsCompleted);

        // More often than it may be restarted.
        var second = engine.Pid!.Value;
        Kill(second);
        var lost = await Assert.ThrowsAsync<ProcOsException>(() => engine.Lost.WaitAsync(Eventually.Deadline));
        Assert.Equal(EngineErrors.Lost, lost.Error);
    }

    private async Task<IRunningEngine> LaunchAsync() => await new DistributionLauncher(
        new DistributionOptions
        {
            Home = await CamundaEngine.UnpackAsync(),
            DataDirectory = _folder.FullName,
            MaxRestarts = 1,
            Environment = new Dictionary<string, string?> { ["JAVA_OPTS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m" },
        },
        new ProcessSupervisor(TimeProvider.System),
        TimeProvider.System,
        NullLoggerFactory.Instance).LaunchAsync(CancellationToken.None);

    /// <summary>The whole group at once, as the kernel's out-of-memory killer or a power cut would.</summary>
    private static void Kill(int group)
    {
        var start = new ProcessStartInfo { FileName = "kill" };
        foreach (var argument in new[] { "-KILL", "--", $"-{group}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var kill = Process.Start(start)!;
        kill.WaitForExit();
    }

    [Topic("death.work", Concurrency = 4, LockSeconds = 3)]
    private sealed class Work(Script script) : ScriptedHandler(script);
}
