using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace ProcOS.Host.Logging;

/// <summary>The log of the process: single-line JSON on standard output.</summary>
internal sealed class KernelLog : IDisposable
{
    private readonly LoggingLevelSwitch _level = new(LogEventLevel.Information);
    private readonly SerilogLoggerFactory _factory;

    public KernelLog()
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.ControlledBy(_level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // The web server's host throws what it logs here, and the boot phase reports it with a code.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .Enrich.With<CorrelationEnricher>()
            .WriteTo.Console(new JsonLineFormatter())
            .CreateLogger();
        _factory = new SerilogLoggerFactory(logger, dispose: true);
    }

    public ILoggerFactory Factory => _factory;

    /// <summary>Sets the least important level that is written, as <c>PROCOS_LOG_LEVEL</c> names it.</summary>
    public void SetLevel(string name) => _level.MinimumLevel = name switch
    {
        "debug" => LogEventLevel.Debug,
        "warning" => LogEventLevel.Warning,
        "error" => LogEventLevel.Error,
        _ => LogEventLevel.Information,
    };

    public void Dispose() => _factory.Dispose();
}
