namespace ProcOS.Bpmn;

/// <summary>What a rule says about a model.</summary>
/// <param name="Rule">Rule id, such as <c>camunda7/exclusive-gateway-condition</c>.</param>
/// <param name="ElementId">The element; null where it is the whole file or the element has no id.</param>
/// <param name="Line">Line in the file, 1-based; 0 where the model was not read from a file.</param>
/// <param name="Column">Column in the file, 1-based; 0 where the model was not read from a file.</param>
/// <param name="Help">How to mend it, or where it is described.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    string? ElementId,
    string Message,
    int Line,
    int Column,
    string? Help);
