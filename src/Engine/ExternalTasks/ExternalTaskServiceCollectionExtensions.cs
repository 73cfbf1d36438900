using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Startup;

namespace ProcOS.Engine.ExternalTasks;

public static class ExternalTaskServiceCollectionExtensions
{
    /// <summary>
    /// The host of all registered handlers. A generic host starts and stops it with its other services; a program
    /// without one calls <see cref="ExternalTaskHost.StartAsync"/> and <see cref="ExternalTaskHost.StopAsync"/> itself. It needs an
    /// <see cref="IExternalTasks"/>, as <c>AddCamunda7</c> registers.
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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedExternalTasks>());
        return services;
    }

    /// <summary>A handler class; the host checks it when it starts.</summary>
    /// <param name="configure">Changes what the class's <see cref="TopicAttribute"/> says, or stands in for it.</param>
    public static IServiceCollection AddExternalTaskHandler<THandler>(this IServiceCollection services, Action<TopicOptions>? configure = null)
        where THandler : class
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new HandlerRegistration(typeof(THandler), configure));
    }

    /// <summary>Stands around every handler, inside of what was added before.</summary>
    public static IServiceCollection AddExternalTaskMiddleware<TMiddleware>(this IServiceCollection services)
        where TMiddleware : class, IExternalTaskMiddleware
    {
        services.TryAddScoped<TMiddleware>();
        return services.AddSingleton(new MiddlewareRegistration(typeof(TMiddleware)));
    }
}
