using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ProcOS.Engine.ExternalTasks;

public static class ExternalTaskServiceCollectionExtensions
{
    /// <summary>
    /// The host of all registered handlers. It is started and stopped by whoever boots the program, not by the generic
    /// host: no task may be fetched before the models are deployed.
    /// </summary>
    public static IServiceCollection AddExternalTaskHost(this IServiceCollection services, Action<ExternalTaskHostOptions>? configure = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(_ =>
        {
            var options = new ExternalTaskHostOptions();
            configure?.Invoke(options);
            return options;
        });
        services.TryAddSingleton<ExternalTaskHost>();
        return services;
    }

    /// <summary>A handler class with a <see cref="TopicAttribute"/>; the host checks it when it starts.</summary>
    public static IServiceCollection AddExternalTaskHandler<THandler>(this IServiceCollection services)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new HandlerRegistration(typeof(THandler)));
    }
}
