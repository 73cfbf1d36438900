using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.Waiting;

namespace ProcOS.TestKit;

/// <summary>Runs external-task handlers against an engine for the length of a test.</summary>
public sealed class HandlerHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private HandlerHost(ServiceProvider services) => _services = services;

    /// <summary>What the handlers are made of.</summary>
    public IServiceProvider Services => _services;

    public ExternalTaskHost Host => _services.GetRequiredService<ExternalTaskHost>();

    /// <summary>
    /// Starts serving. <paramref name="configure"/> registers the handlers
    /// (<c>services.AddExternalTaskHandler&lt;T&gt;()</c>) and what they need. Polls, retries and pauses are short.
    /// </summary>
    public static async Task<HandlerHost> RunAsync(
        Camunda7Client engine, Action<IServiceCollection> configure, Action<ExternalTaskHostOptions>? tune = null)
    {
        var services = new ServiceCollection();
        services.AddCamunda7(engine);
        services.AddExternalTaskHost(options =>
        {
            options.PollDuration = TimeSpan.FromSeconds(1);
            options.RetryBackoff = new Backoff { Base = TimeSpan.FromMilliseconds(50), Max = TimeSpan.FromMilliseconds(200) };
            options.EngineBackoff = new Backoff { Base = TimeSpan.FromMilliseconds(50), Max = TimeSpan.FromMilliseconds(500) };
            tune?.Invoke(options);
        });
        configure(services);
        var host = new HandlerHost(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
        try
        {
            await host.Host.StartAsync(CancellationToken.None);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
