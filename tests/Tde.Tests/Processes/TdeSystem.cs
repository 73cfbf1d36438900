using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Store;
using ProcOS.Tde.Tasks;
using ProcOS.TestKit;

namespace ProcOS.Tde.Tests.Processes;

/// <summary>The task processes on the real engine, served by the real handlers with a real store.</summary>
internal sealed class TdeSystem : IAsyncDisposable
{
    private readonly MeterListener _meters = new();
    private HandlerHost? _host;

    private TdeSystem(Camunda7Client engine, TestStore store)
    {
        Engine = engine;
        Store = store;
    }

    public Camunda7Client Engine { get; }

    public TestStore Store { get; }

    public LogRecorder Log { get; } = new();

    public IServiceProvider Services => _host!.Services;

    /// <summary>Counters by name.</summary>
    public Dictionary<string, long> Counted { get; } = [];

    public static async Task<TdeSystem> StartAsync(CamundaEngine engine, params ISyntheticTask[] moreTasks)
    {
        var client = await engine.GetAsync();
        await DeployAsync(client, "tde/tde_template.bpmn", "examples/parallel_tasks.bpmn", "examples/parallel_tasks_multi.bpmn");
        var system = new TdeSystem(client, await TestStore.OpenAsync(StoreKind.Server, TdeMigrations.Set));
        system._host = await HandlerHost.RunAsync(
            client,
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(system.Log));
                services.AddProcOsStore(system.Store);
                services.AddProcOsTde();
                foreach (var task in moreTasks)
                {
                    services.AddSingleton(task);
                }
            },
            options => options.DrainTimeout = TimeSpan.FromMilliseconds(100));
        system.Listen();
        return system;
    }

    public Task<TdeRun> RunTaskAsync(string spec, params (string Name, VariableValue Value)[] more) =>
        RunAsync("tde_template", [("taskSpec", VariableValue.Of(spec)), .. more]);

    /// <summary>Starts an instance and waits for its end.</summary>
    public async Task<TdeRun> RunAsync(string process, params (string Name, VariableValue Value)[] variables)
    {
        var started = await Engine.Instances.StartAsync(
            new StartRequest(process, null, variables.ToDictionary(pair => pair.Name, pair => pair.Value)), CancellationToken.None);
        var instance = await Eventually.AnswersAsync(
            async () => await Engine.History.FindInstanceAsync(started.Id, CancellationToken.None) is { Ended: not null } ended ? ended : null,
            $"the end of {process}");
        return new TdeRun(
            instance,
            await Engine.History.ListActivitiesAsync(started.Id, CancellationToken.None),
            await Engine.History.GetVariablesAsync(started.Id, CancellationToken.None));
    }

    public async Task<IReadOnlyList<HistoricInstance>> CalledByAsync(string instanceId) =>
    [
        .. (await Engine.History.ListInstancesAsync("tde_template", null, 100, CancellationToken.None))
            .Where(instance => instance.SuperInstanceId == instanceId),
    ];

    public Task<long> CountOutcomesAsync(string status) => Store.RunAsync(
        session => session.ScalarAsync<long>("select count(*) from tde.outcomes where status = @status", new { status }),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _meters.Dispose();
        await Store.DisposeAsync();
    }

    private static async Task DeployAsync(Camunda7Client client, params string[] files)
    {
        foreach (var file in files.Select(name => Path.Combine(SharedParts.Repository, "processes", name)).Where(File.Exists))
        {
            var resource = new DeploymentResource(Path.GetFileName(file), await File.ReadAllBytesAsync(file));
            await client.Deployments.DeployAsync(new DeploymentRequest($"tde tests {resource.Name}", "tests", [resource]), CancellationToken.None);
        }
    }

    private void Listen()
    {
        var factory = Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            lock (Counted)
            {
                Counted[instrument.Name] = Counted.GetValueOrDefault(instrument.Name) + value;
            }
        });
        _meters.Start();
    }
}
