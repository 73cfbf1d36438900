using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.Waiting;
using ProcOS.Microkernel.Deployment;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Microkernel.Tests.Deployment;

public sealed class DeployWatchTests(CamundaEngine engine) : IAsyncLifetime
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-watch-");
    private readonly ManualClock _clock = new();
    private readonly WorkTurns _turns = new(concurrent: false);
    private readonly Events _events = new();
    private readonly string _key = CamundaEngine.UniqueName("p");
    private TestStore _store = null!;
    private DeployWatch _watch = null!;

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        _store = await TestStore.OpenAsync(StoreKind.Server);
        var deployer = new ModelDeployer(client.Deployments, _store.Lease, _services.GetRequiredService<IMeterFactory>(), _events);
        _ = await deployer.DeployAsync(ModelDeployer.FolderDeployment, [Write(_key, Model.Waiting(_key).Content.Span)], strict: true, CancellationToken.None);
        _watch = new DeployWatch(_folder.FullName, deployer, _turns, _clock, _events);
        _watch.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync();
        _turns.Dispose();
        await _store.DisposeAsync();
        await _services.DisposeAsync();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Look_NothingChanged_MakesNoNewVersion()
    {
        await LookAsync();
        await LookAsync();

        Assert.Equal(1, await VersionAsync(_key));
    }

    [Fact]
    public async Task Look_ChangedAndNewFiles_DeploysThose()
    {
        var added = CamundaEngine.UniqueName("p");
        await LookAsync();

        _ = Write(_key, Changed());
        _ = Write("sub/" + added, Model.Waiting(added).Content.Span);
        await LookAsync();

        Assert.Equal(2, await VersionAsync(_key));
        Assert.Equal(1, await VersionAsync(added));
    }

    [Fact]
    public async Task Look_ChangedBeforeTheFirstLook_IsDeployed()
    {
        _ = Write(_key, Changed());

        await LookAsync();

        Assert.Equal(2, await VersionAsync(_key));
    }

    [Fact]
    public async Task Look_BrokenFile_IsNamedOnceAndDeployedWhenItIsMended()
    {
        _ = Write(_key, "<definitions"u8);
        await LookAsync();
        await LookAsync();

        Assert.Equal(1, await VersionAsync(_key));
        _ = Assert.Single(_events.Names, name => name == "model_refused");
        _ = Write(_key, Changed());
        await LookAsync();
        Assert.Equal(2, await VersionAsync(_key));
    }

    [Fact]
    public async Task Look_FolderIsGoneForAWhile_SaysSoAndGoesOn()
    {
        _folder.Delete(recursive: true);
        await LookAsync();
        Assert.Contains("deploy_watch_failed", _events.Names);

        _folder.Create();
        _ = Write(_key, Changed());
        await LookAsync();

        Assert.Equal(2, await VersionAsync(_key));
    }

    [Fact]
    public async Task Look_OtherWorkHasTheTurn_Waits()
    {
        using (await _turns.TakeAsync(CancellationToken.None))
        {
            _ = Write(_key, Changed());
            await Eventually.PassesAsync(() => Assert.True(_clock.WaitingTimers > 0));
            _clock.Advance(DeployWatch.Interval);
            await Eventually.PassesAsync(() => Assert.Equal(1, _turns.Waiting));
            Assert.Equal(1, await VersionAsync(_key));
        }

        await Eventually.PassesAsync(async () => Assert.Equal(2, await VersionAsync(_key)));
    }

    // Asleep, one interval, asleep again: one look has passed.
    private async Task LookAsync()
    {
        await Eventually.PassesAsync(() => Assert.True(_clock.WaitingTimers > 0));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Eventually.PassesAsync(() => Assert.True(_clock.WaitingTimers > 0));
    }

    private async Task<int> VersionAsync(string key) =>
        (await engine.Client.Deployments.ListLatestAsync(key, CancellationToken.None)) is [var latest] ? latest.Version : 0;

    private ReadOnlySpan<byte> Changed() =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Model.Waiting(_key).Content.Span).Replace("name=\"Wait\"", "name=\"Wait longer\"", StringComparison.Ordinal));

    private ModelFile Write(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name + ".bpmn");
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
        return new ModelFile(name + ".bpmn", content.ToArray());
    }

    private sealed class Events : ILogger<DeployWatch>, ILogger<ModelDeployer>
    {
        private readonly ConcurrentQueue<string> _names = new();

        public IEnumerable<string> Names => _names;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _names.Enqueue(eventId.Name!);
    }
}
