namespace ProcOS.Bpmn;

/// <summary>How bad a finding is. Only <see cref="Error"/> stops a deployment.</summary>
public enum Severity
{
    Error,
    Warning,
    Info,
}
