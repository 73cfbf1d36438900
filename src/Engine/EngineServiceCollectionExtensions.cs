using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ProcOS.Engine.Camunda7;

namespace ProcOS.Engine;

public static class EngineServiceCollectionExtensions
{
    /// <summary>
    /// The Camunda 7 client and every contract that it fulfils, for any generic host. The options are checked when the host
    /// starts.
    /// </summary>
    public static IServiceCollection AddCamunda7Client(this IServiceCollection services, Action<Camunda7Options> configure)
    {
        services.AddCheckedOptions(Options.DefaultName).Configure(configure);
        return services.AddCamunda7(provider => provider.GetRequiredService<IOptions<Camunda7Options>>().Value);
    }

    /// <summary>The same from configuration, such as the section <c>Camunda</c> with <c>BaseAddress</c> in it.</summary>
    public static IServiceCollection AddCamunda7Client(this IServiceCollection services, IConfiguration section) =>
        services.AddCamunda7Client(section.Bind);

    /// <summary>One client of several: a keyed <see cref="Camunda7Client"/> under this name, its contracts are its properties.</summary>
    public static IServiceCollection AddCamunda7Client(this IServiceCollection services, string name, Action<Camunda7Options> configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddCheckedOptions(name).Configure(configure);
        return services.AddKeyedSingleton(name, (provider, _) => new Camunda7Client(
            provider.GetRequiredService<IOptionsMonitor<Camunda7Options>>().Get(name), provider.GetRequiredService<TimeProvider>()));
    }

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

    private static OptionsBuilder<Camunda7Options> AddCheckedOptions(this IServiceCollection services, string name)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Camunda7Options>, Camunda7OptionsValidation>());
        return services.AddOptions<Camunda7Options>(name).ValidateOnStart();
    }

    private static IServiceCollection AddContracts(this IServiceCollection services) => services
        .AddContract(client => client.Probe)
        .AddContract(client => client.Deployments)
        .AddContract(client => client.ProcessDefinitions)
        .AddContract(client => client.Instances)
        .AddContract(client => client.InstanceBatches)
        .AddContract(client => client.Executions)
        .AddContract(client => client.Variables)
        .AddContract(client => client.Events)
        .AddContract(client => client.Incidents)
        .AddContract(client => client.ExternalTasks)
        .AddContract(client => client.ExternalTaskOperations)
        .AddContract(client => client.UserTasks)
        .AddContract(client => client.Comments)
        .AddContract(client => client.Jobs)
        .AddContract(client => client.JobDefinitions)
        .AddContract(client => client.Batches)
        .AddContract(client => client.Migrations)
        .AddContract(client => client.Metrics)
        .AddContract(client => client.History);

    private static IServiceCollection AddContract<T>(this IServiceCollection services, Func<Camunda7Client, T> contract)
        where T : class => services.AddSingleton(provider => contract(provider.GetRequiredService<Camunda7Client>()));
}
