using ProcOS.Store;

namespace ProcOS.Microkernel.Health;

internal sealed class StoreProbe(IStore store) : IHealthProbe
{
    public string Name => "database";

    public async Task<string> CheckAsync(CancellationToken cancellationToken) =>
        await store.RunAsync(session => session.ScalarAsync<string>("select split_part(version(), ' on ', 1)"), cancellationToken)
            .ConfigureAwait(false) + (store.Kind == StoreKind.Embedded ? ", embedded" : ", server");
}
