using Microsoft.Extensions.Logging.Abstractions;
using ProcOS.Engine;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Root;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Microkernel.Tests.Root;

public sealed class RootInstanceTests(CamundaEngine engine) : IAsyncLifetime
{
    private TestStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        var client = await engine.GetAsync();
        _store = await TestStore.OpenAsync(StoreKind.Server);
        _ = await client.Deployments.DeployAsync(
            new("root tests", "test", [new("root_peo.bpmn", Model.Waiting(RootInstance.ProcessKey).Content)]), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in await RunningAsync())
        {
            await engine.Client.Instances.DeleteAsync(instance.Id, CancellationToken.None);
        }

        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Ensure_EightKernelsAtOnce_StartOneInstance()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Root(_store).EnsureAsync(CancellationToken.None)));

        _ = Assert.Single(ids.Distinct());
        _ = Assert.Single(await RunningAsync());
    }

    [Fact]
    public async Task Ensure_RootVanished_StartsAnother()
    {
        var root = Root(_store);
        var first = await root.EnsureAsync(CancellationToken.None);
        await engine.Client.Instances.DeleteAsync(first, CancellationToken.None);

        var second = await root.EnsureAsync(CancellationToken.None);

        Assert.NotEqual(first, second);
        Assert.True(await root.IsRunningAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Ensure_AnInstanceTooMany_KeepsTheOldest()
    {
        var first = await Root(_store).EnsureAsync(CancellationToken.None);
        _ = await engine.Client.Instances.StartAsync(
            new(RootInstance.ProcessKey, "procos-root:" + _store.StoreId, new Dictionary<string, VariableValue>()), CancellationToken.None);

        var kept = await Root(_store).EnsureAsync(CancellationToken.None);

        Assert.Equal(first, kept);
        Assert.Equal(first, Assert.Single(await RunningAsync()).Id);
    }

    [Fact]
    public async Task Ensure_AnotherStoreWasFirst_IsRefusedAndChangesNothing()
    {
        var first = await Root(_store).EnsureAsync(CancellationToken.None);
        await using var other = await TestStore.OpenAsync(StoreKind.Server);

        var refused = await Assert.ThrowsAsync<ProcOsException>(() => Root(other).EnsureAsync(CancellationToken.None));

        Assert.Equal(KernelErrors.OtherStore, refused.Error);
        Assert.Contains(first, refused.Message, StringComparison.Ordinal);
        Assert.Equal(first, Assert.Single(await RunningAsync()).Id);
    }

    [Fact]
    public async Task Ensure_TwoStoresAtOnce_OneRootIsLeftInTheEnd()
    {
        await using var other = await TestStore.OpenAsync(StoreKind.Server);
        var (mine, theirs) = (Root(_store), Root(other));

        _ = await Task.WhenAll(TryAsync(mine), TryAsync(theirs));
        // What the start could not see, the next health check does.
        _ = await Task.WhenAll(TryAsync(mine), TryAsync(theirs));

        _ = Assert.Single(await RunningAsync());
    }

    [Fact]
    public async Task Ensure_Started_HasItsVariables()
    {
        var id = await Root(_store).EnsureAsync(CancellationToken.None);

        var variables = await engine.Client.Instances.GetVariablesAsync(id, CancellationToken.None);

        Assert.Equal(_store.StoreId, variables["storeId"].AsText());
        Assert.Equal("PT10M", variables["healthInterval"].AsText());
        Assert.NotEmpty(variables["correlationId"].AsText()!);
    }

    private static async Task<bool> TryAsync(RootInstance root)
    {
        try
        {
            _ = await root.EnsureAsync(CancellationToken.None);
            return true;
        }
        catch (ProcOsException e) when (e.Error == KernelErrors.OtherStore)
        {
            return false;
        }
    }

    private RootInstance Root(TestStore store) => new(
        engine.Client.Instances,
        engine.Client.History,
        store,
        store.Lease,
        new RootOptions(TimeSpan.FromMinutes(10)),
        NullLogger<RootInstance>.Instance);

    private Task<IReadOnlyList<ProcessInstance>> RunningAsync() =>
        engine.Client.Instances.ListAsync(RootInstance.ProcessKey, null, CancellationToken.None);
}
