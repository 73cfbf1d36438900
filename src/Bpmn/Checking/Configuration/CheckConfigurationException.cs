namespace ProcOS.Bpmn;

/// <summary>A configuration of checks cannot be used: it says something that is not understood.</summary>
public sealed class CheckConfigurationException : Exception
{
    internal CheckConfigurationException(string problem, Exception? inner = null)
        : base($"{ErrorCodes.Configuration}: {problem}", inner)
    {
        Code = ErrorCodes.Configuration;
        Problem = problem;
    }

    /// <summary>The code, <c>PROC-BPM-021</c>.</summary>
    public string Code { get; }

    /// <summary>The message without the code: where, what was expected and what was found.</summary>
    public string Problem { get; }
}
