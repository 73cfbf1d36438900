using Microsoft.Extensions.Logging;

namespace ProcOS.Microkernel.Deployment;

internal static partial class DeploymentEvents
{
    [LoggerMessage(3101, LogLevel.Warning, "{Model} is not deployed: {Reason}", EventName = "model_refused")]
    public static partial void Refused(ILogger logger, string model, string reason);

    [LoggerMessage(3102, LogLevel.Information, "{Process} has version {Version} now", EventName = "process_deployed")]
    public static partial void Deployed(ILogger logger, string process, int version, string definitionId);

    [LoggerMessage(3103, LogLevel.Information, "Models offered: {Offered}, new versions: {Changed}, refused: {RefusedCount}", EventName = "deployment_complete")]
    public static partial void Complete(ILogger logger, int offered, int changed, int refusedCount);

    [LoggerMessage(3104, LogLevel.Warning, "The folder {Folder} is not watched now (failures in a row: {Failures}): {Reason}", EventName = "deploy_watch_failed")]
    public static partial void WatchFailed(ILogger logger, string folder, int failures, string reason);
}
