namespace ProcOS.Bpmn;

/// <summary>The only exception of the reader: what was given cannot be read as BPMN.</summary>
public sealed class BpmnReadException : Exception
{
    internal BpmnReadException(string code, string problem, int line, int column, Exception? inner = null)
        : base(line > 0 ? $"{code}: {problem} (line {line}, column {column})" : $"{code}: {problem}", inner)
    {
        Code = code;
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>A code of the area <c>BPM</c>, such as <c>PROC-BPM-001</c>.</summary>
    public string Code { get; }

    /// <summary>The message without code and position: what was expected and what was found.</summary>
    public string Problem { get; }

    /// <summary>1-based; 0 when it concerns the whole file.</summary>
    public int Line { get; }

    /// <summary>1-based; 0 when it concerns the whole file.</summary>
    public int Column { get; }
}
