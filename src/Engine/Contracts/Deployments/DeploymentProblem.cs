namespace ProcOS.Engine;

/// <param name="Resource">The file.</param>
/// <param name="Message">The engine's own words.</param>
/// <param name="Line">1-based; 0 when the engine does not know.</param>
/// <param name="Column">1-based; 0 when the engine does not know.</param>
/// <param name="ElementId">Null for schema problems.</param>
public sealed record DeploymentProblem(string Resource, string Message, int Line, int Column, string? ElementId);
