using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProcOS.Engine.Camunda7;

namespace ProcOS.Engine;

public static class EngineServiceCollectionExtensions
{
    /// <summary>The Camunda 7 client and every contract that it fulfils.</summary>
    public static IServiceCollection AddCamunda7(this IServiceCollection services, Camunda7Options options) =>
        services.AddCamunda7(_ => options);

    /// <summary>The same, for an address that is known only when the first contract is asked for.</summary>
    public static IServiceCollection AddCamunda7(this IServiceCollection services, Func<IServiceProvider, Camunda7Options> options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Camunda7Client(options(provider), provider.GetRequiredService<TimeProvider>()));
        return services.AddContracts();
    }

    /// <summary>The same over a client that somebody else owns and disposes.</summary>
    public static IServiceCollection AddCamunda7(this IServiceCollection services, Camunda7Client client)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(client);
        return services.AddContracts();
    }

    private static IServiceCollection AddContracts(this IServiceCollection services) => services
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().Probe)
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().Deployments)
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().Instances)
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().ExternalTasks)
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().UserTasks)
        .AddSingleton(provider => provider.GetRequiredService<Camunda7Client>().History);
}
