namespace ProcOS.Bpmn.Layout;

/// <summary>What was asked for cannot be laid out: an id names nothing that is drawn.</summary>
public sealed class BpmnLayoutException : Exception
{
    internal BpmnLayoutException(string problem)
        : base($"{ErrorCodes.Layout}: {problem}")
    {
    }

    /// <summary>Always <c>PROC-BPM-023</c>.</summary>
    public string Code { get; } = ErrorCodes.Layout;
}
