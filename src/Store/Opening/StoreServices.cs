using Microsoft.Extensions.DependencyInjection;

namespace ProcOS.Store;

public static class StoreServices
{
    /// <summary>Registers an open store, whose owner disposes it, and its parts.</summary>
    public static IServiceCollection AddProcOsStore(this IServiceCollection services, IOpenStore store) =>
        services
            .AddSingleton<IStore>(store)
            .AddSingleton(store.Lease)
            .AddSingleton(store.Effects)
            .AddSingleton(store.Audit);
}
