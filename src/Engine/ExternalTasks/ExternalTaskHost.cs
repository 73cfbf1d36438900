using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Startup;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks;

/// <summary>Fetches external tasks, runs their handlers side by side and tells the engine what came of them.</summary>
public sealed class ExternalTaskHost : IAsyncDisposable
{
    private readonly IExternalTasks _engine;
    private readonly IServiceScopeFactory _scopes;
    private readonly ExternalTaskHostOptions _options;
    private readonly TimeProvider _time;
    private readonly IMeterFactory _meters;
    private readonly ILogger _logger;
    private readonly HandlerRegistration[] _handlers;
    private readonly Type[] _middleware;
    private ServingTasks? _serving;

    public ExternalTaskHost(
        IExternalTasks engine,
        IServiceScopeFactory scopes,
        ExternalTaskHostOptions options,
        TimeProvider time,
        IMeterFactory meters,
        ILogger<ExternalTaskHost> logger,
        IServiceProvider services)
    {
        _engine = engine;
        _scopes = scopes;
        _options = options;
        _time = time;
        _meters = meters;
        _logger = logger;
        _handlers = [.. services.GetServices<HandlerRegistration>()];
        _middleware = [.. services.GetServices<MiddlewareRegistration>().Select(registration => registration.Middleware).Distinct()];
        WorkerId = $"{options.WorkerName}-{Environment.MachineName}-{Guid.NewGuid():n}";
    }

    /// <summary>In whose name tasks are locked; new at each start of the program. Fetches beside the first one add a number.</summary>
    public string WorkerId { get; }

    /// <summary>The topics that are served, once it has started.</summary>
    public IReadOnlyCollection<string> Topics { get; private set; } = [];

    /// <summary>How many handlers run now.</summary>
    public int Running => _serving?.Running ?? 0;

    /// <summary>How many fetched tasks wait for a free handler.</summary>
    public int Waiting => _serving?.Waiting ?? 0;

    /// <summary>Checks every handler, then begins to fetch. An engine that does not answer yet is waited for.</summary>
    /// <exception cref="ProcOsException">A handler, a limit or the journal cannot work.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_serving is not null)
        {
            throw new InvalidOperationException("The host is already started.");
        }

        HostCheck.CheckOptions(_options);
        var bindings = HostCheck.Bind(_handlers);
        await HostCheck.CheckServicesAsync(_scopes, bindings.Select(binding => binding.Handler).Concat(_middleware)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        Topics = [.. bindings.Select(binding => binding.Topic)];
        var parts = new HostParts(_engine, _scopes, _options, _time, _meters, _logger);
        _serving = ServingTasks.Begin(parts, WorkerId, bindings, new HandlerPipeline(_middleware));
    }

    /// <summary>
    /// Stops fetching, lets running handlers finish within the drain timeout, cancels the rest, and gives back what was
    /// not finished.
    /// </summary>
    /// <param name="cancellationToken">Ends the drain at once.</param>
    public Task StopAsync(CancellationToken cancellationToken) => _serving?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_serving is not null)
        {
            await _serving.DisposeAsync().ConfigureAwait(false);
        }
    }
}
