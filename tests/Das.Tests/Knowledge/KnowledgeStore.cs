using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>One store with the knowledge's tables for all tests of a class.</summary>
public abstract class KnowledgeStore(StoreKind kind) : IAsyncLifetime
{
    private TestStore? _store;

    public TestStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await TestStore.OpenAsync(kind, DasMigrations.Set);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }
}

public sealed class EmbeddedKnowledgeStore() : KnowledgeStore(StoreKind.Embedded);

public sealed class ServerKnowledgeStore() : KnowledgeStore(StoreKind.Server);
