using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProcOS.Foundation.Errors;
using ProcOS.Host.Api.Assistance;
using ProcOS.Host.Api.Errors;
using ProcOS.Host.Api.Instances;
using ProcOS.Host.Api.Observation;
using ProcOS.Host.Api.Probes;
using ProcOS.Host.Api.Processes;
using ProcOS.Host.Api.Security;
using ProcOS.Host.Api.Tasks;
using ProcOS.Microkernel.Boot;
using ProcOS.Microkernel.Configuration;
using ProcOS.Microkernel.Metrics;

namespace ProcOS.Host.Api;

/// <summary>The HTTP API. It listens from the first phase on, so that probes can say how far the boot is.</summary>
internal sealed class KernelEndpoint(BootState state, MetricsCollector metrics, ILoggerFactory loggers, Action<KernelConfiguration> configured)
    : IKernelEndpoint
{
    /// <summary>Models are the largest that anybody sends; the reader has a limit of its own.</summary>
    private const long MaxBody = 16 * 1024 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private WebApplication? _app;

    public async Task<Uri> OpenAsync(KernelConfiguration configuration, string token, CancellationToken cancellationToken)
    {
        configured(configuration);
        var app = Build(configuration, token);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException)
        {
            await app.DisposeAsync();
            throw new ProcOsException(
                KernelErrors.PortTaken, $"{configuration.Bind}:{configuration.Port}", found: PortHolder.Describe(configuration.Port), innerException: e);
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException)
        {
            await app.DisposeAsync();
            throw new ProcOsException(ConfigurationErrors.Invalid, ConfigurationKeys.Bind.Name, "an address of this machine", $"{configuration.Bind}: {e.Message}");
        }

        _app = app;
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return AddressForCallers(configuration.Bind, bound.Port);
    }

    public async Task CloseAsync()
    {
        if (_app is null)
        {
            return;
        }

        using var deadline = new CancellationTokenSource(CloseTimeout, TimeProvider.System);
        await _app.StopAsync(deadline.Token);
        await _app.DisposeAsync();
        _app = null;
    }

    private WebApplication Build(KernelConfiguration configuration, string token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(configuration.Bind, configuration.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _ = builder.Services
            .AddSingleton(loggers)
            .AddSingleton(state)
            .AddSingleton(metrics)
            .AddSingleton<IHostLifetime, KernelLifetime>()
            .AddRoutingCore();
        var app = builder.Build();
        _ = app.UseMiddleware<CorrelationScope>();
        _ = app.UseMiddleware<ErrorAnswers>();
        _ = app.UseMiddleware<CallerCheck>(token, configuration.Bind);
        _ = app.UseRouting();
        ProbeEndpoints.Map(app);
        ObservationEndpoints.Map(app);
        ProcessEndpoints.Map(app);
        InstanceEndpoints.Map(app);
        TaskEndpoints.Map(app);
        AssistanceEndpoints.Map(app);
        return app;
    }

    private static Uri AddressForCallers(IPAddress bind, int port)
    {
        var callable = bind.Equals(IPAddress.Any) ? IPAddress.Loopback : bind.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : bind;
        var host = callable.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{callable}]" : callable.ToString();
        return new Uri($"http://{host}:{port}");
    }

    /// <summary>The kernel decides when to stop; the web server's own signal handlers would stop it first.</summary>
    private sealed class KernelLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
