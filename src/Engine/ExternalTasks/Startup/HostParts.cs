using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProcOS.Engine.ExternalTasks.Startup;

/// <summary>What a host is given from outside.</summary>
internal sealed record HostParts(
    IExternalTasks Engine,
    IServiceScopeFactory Scopes,
    ExternalTaskHostOptions Options,
    TimeProvider Time,
    IMeterFactory Meters,
    ILogger Logger);
