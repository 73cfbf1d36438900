using ProcOS.Foundation.Errors;

namespace ProcOS.Store;

/// <summary>A store that was opened by <see cref="StoreOpener"/>; disposing it closes the database in order.</summary>
public interface IOpenStore : IStore, IAsyncDisposable
{
    IStoreLease Lease { get; }

    IEffectLedger Effects { get; }

    IAuditLog Audit { get; }

    /// <summary>
    /// Completes, with the reason, when the embedded database failed too often to be restarted again. A server that
    /// cannot be reached is not lost: each call tries again.
    /// </summary>
    Task<ProcOsException> Lost { get; }
}
