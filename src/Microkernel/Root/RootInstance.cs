using System.Xml;
using Microsoft.Extensions.Logging;
using ProcOS.Engine;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Microkernel.Root;

/// <summary>
/// Keeps exactly one root process instance for all kernels that share a store. The engine accepts several instances
/// with one business key, so the key alone does not help: starting happens under the store's lease.
/// </summary>
internal sealed class RootInstance(
    IInstances instances, IHistory history, IStore store, IStoreLease lease, RootOptions options, ILogger<RootInstance> logger)
{
    public const string ProcessKey = "root_peo";

    private const string KeyPrefix = "procos-root:";
    private volatile string? _instanceId;

    /// <summary>Null before the first <see cref="EnsureAsync"/>.</summary>
    public string? InstanceId => _instanceId;

    private string BusinessKey => KeyPrefix + store.StoreId;

    /// <summary>Answers the root's instance id; starts it when it does not run. An older version of the model goes on.</summary>
    /// <exception cref="ProcOsException">A kernel with another store had its root on this engine first.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        await using ((await lease.AcquireAsync("root", cancellationToken).ConfigureAwait(false)).ConfigureAwait(false))
        {
            var (own, others) = await LookAsync(cancellationToken).ConfigureAwait(false);
            if (own.Count == 0)
            {
                Refuse(others);
                return await StartAsync(cancellationToken).ConfigureAwait(false);
            }

            var kept = await KeepOldestAsync(own, cancellationToken).ConfigureAwait(false);
            if (others.Count > 0)
            {
                Refuse(await OlderAsync(kept, others, cancellationToken).ConfigureAwait(false));
            }

            if (_instanceId != kept)
            {
                RootEvents.Found(logger, kept, BusinessKey);
            }

            return _instanceId = kept;
        }
    }

    /// <summary>
    /// Changes nothing. Asked before anything is deployed or served: what belongs to another store's root is not ours to
    /// version, and its tasks are not ours to take.
    /// </summary>
    /// <exception cref="ProcOsException">A kernel with another store had its root on this engine first.</exception>
    public async Task RefuseOtherStoresAsync(CancellationToken cancellationToken)
    {
        var (own, others) = await LookAsync(cancellationToken).ConfigureAwait(false);
        foreach (var instance in own)
        {
            others = await OlderAsync(instance.Id, others, cancellationToken).ConfigureAwait(false);
        }

        Refuse(others);
    }

    /// <summary>Whether the root runs now.</summary>
    public async Task<bool> IsRunningAsync(CancellationToken cancellationToken) =>
        _instanceId is { } id && await instances.FindAsync(id, cancellationToken).ConfigureAwait(false) is not null;

    private async Task<(IReadOnlyList<ProcessInstance> Own, IReadOnlyList<ProcessInstance> Others)> LookAsync(CancellationToken cancellationToken)
    {
        var all = await instances.ListAsync(ProcessKey, null, cancellationToken).ConfigureAwait(false);
        return (
            [.. all.Where(instance => instance.BusinessKey == BusinessKey)],
            [.. all.Where(instance => instance.BusinessKey != BusinessKey
                && instance.BusinessKey?.StartsWith(KeyPrefix, StringComparison.Ordinal) == true)]);
    }

    private async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, VariableValue>
        {
            [CorrelationId.Variable] = VariableValue.Of(CorrelationId.Current ?? CorrelationId.New()),
            ["storeId"] = VariableValue.Of(store.StoreId),
            ["healthInterval"] = VariableValue.Of(XmlConvert.ToString(options.IdleInterval)),
        };
        var started = await instances.StartAsync(new(ProcessKey, BusinessKey, variables), cancellationToken).ConfigureAwait(false);
        if (started.Ended)
        {
            throw new ProcOsException(KernelErrors.RootNotRunning, started.Id, "a root process that waits", "one that ended at once");
        }

        RootEvents.Started(logger, started.Id, BusinessKey);

        // The lease is no use against a kernel with another store: both look, see nothing and start. Looking again
        // after the start shows each the other; the younger one yields.
        var (_, others) = await LookAsync(cancellationToken).ConfigureAwait(false);
        var older = others.Count == 0 ? [] : await OlderAsync(started.Id, others, cancellationToken).ConfigureAwait(false);
        if (older.Count > 0)
        {
            await DeleteAsync(started.Id, "A kernel with another store was first.", cancellationToken).ConfigureAwait(false);
            Refuse(older);
        }

        return _instanceId = started.Id;
    }

    // A start that was sent by a kernel that died before the engine had worked it off can come in addition to ours.
    private async Task<string> KeepOldestAsync(IReadOnlyList<ProcessInstance> own, CancellationToken cancellationToken)
    {
        if (own.Count == 1)
        {
            return own[0].Id;
        }

        var sorted = new List<(DateTimeOffset Started, string Id)>();
        foreach (var instance in own)
        {
            sorted.Add((await StartedAsync(instance.Id, cancellationToken).ConfigureAwait(false), instance.Id));
        }

        sorted.Sort();
        foreach (var (_, id) in sorted.Skip(1))
        {
            await DeleteAsync(id, "There is one root process for each store.", cancellationToken).ConfigureAwait(false);
        }

        return sorted[0].Id;
    }

    private async Task<IReadOnlyList<ProcessInstance>> OlderAsync(
        string ownId, IReadOnlyList<ProcessInstance> others, CancellationToken cancellationToken)
    {
        var mine = (await StartedAsync(ownId, cancellationToken).ConfigureAwait(false), ownId);
        var older = new List<ProcessInstance>();
        foreach (var other in others)
        {
            if ((await StartedAsync(other.Id, cancellationToken).ConfigureAwait(false), other.Id).CompareTo(mine) < 0)
            {
                older.Add(other);
            }
        }

        return older;
    }

    private async Task<DateTimeOffset> StartedAsync(string id, CancellationToken cancellationToken) =>
        (await history.FindInstanceAsync(id, cancellationToken).ConfigureAwait(false))?.Started ?? DateTimeOffset.MaxValue;

    private async Task DeleteAsync(string id, string reason, CancellationToken cancellationToken)
    {
        await instances.DeleteAsync(id, cancellationToken).ConfigureAwait(false);
        RootEvents.Deleted(logger, id, reason);
    }

    private void Refuse(IReadOnlyList<ProcessInstance> others)
    {
        if (others.Count > 0)
        {
            throw new ProcOsException(
                KernelErrors.OtherStore,
                $"root instance {others[0].Id}",
                $"the store {store.StoreId}",
                others[0].BusinessKey![KeyPrefix.Length..]);
        }
    }
}
