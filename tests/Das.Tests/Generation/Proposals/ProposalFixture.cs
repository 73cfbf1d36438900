using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Generation.Proposals;

public abstract class ProposalFixture(StoreKind kind) : IAsyncLifetime
{
    public TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Store = await TestStore.OpenAsync(kind, DasMigrations.Set);

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    public sealed class Embedded() : ProposalFixture(StoreKind.Embedded);

    public sealed class Server() : ProposalFixture(StoreKind.Server);
}
