namespace ProcOS.Bpmn;

/// <summary>How severities are written.</summary>
public static class Severities
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
