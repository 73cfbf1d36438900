using ProcOS.Foundation.Errors;

namespace ProcOS.Engine;

/// <summary>The engine refused a model at deployment.</summary>
public sealed class DeploymentRefusedException(
    ErrorCode error, int status, string? type, string message, int? engineCode, string? subject, IReadOnlyList<DeploymentProblem> problems)
    : EngineRefusedException(error, status, type, message, engineCode, subject)
{
    /// <summary>Empty when the engine gave only a message.</summary>
    public IReadOnlyList<DeploymentProblem> Problems { get; } = problems;
}
