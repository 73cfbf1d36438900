namespace ProcOS.Bpmn.Blocks;

/// <summary>A block form that has no process: an empty choice, a task without its specification, a nesting without end.</summary>
public sealed class BlockCompileException : Exception
{
    internal BlockCompileException(string message)
        : base($"{ErrorCodes.Block}: {message}")
    {
    }

    /// <summary>Always <c>PROC-BPM-020</c>.</summary>
    public string Code { get; } = ErrorCodes.Block;
}
