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

/// <param name="Resource">The file.</param>
/// <param name="Message">The engine's own words.</param>
/// <param name="Line">1-based; 0 when the engine does not know.</param>
/// <param name="Column">1-based; 0 when the engine does not know.</param>
/// <param name="ElementId">Null for schema problems.</param>
public sealed record DeploymentProblem(string Resource, string Message, int Line, int Column, string? ElementId);
