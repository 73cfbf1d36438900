using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Contract;

/// <summary>The one store of a contract's tests: a new embedded database takes seconds.</summary>
public abstract class ContractStore(StoreKind kind) : IAsyncLifetime
{
    public StoreKind Kind => kind;

    public TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await TestStore.OpenAsync(kind);

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public sealed class Embedded() : ContractStore(StoreKind.Embedded);

    public sealed class Server() : ContractStore(StoreKind.Server);
}
