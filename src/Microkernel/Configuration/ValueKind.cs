namespace ProcOS.Microkernel.Configuration;

/// <summary>What the text of a setting must be.</summary>
public enum ValueKind
{
    Text,
    Choice,
    Boolean,
    WholeNumber,
    Number,

    /// <summary>ISO 8601 (<c>PT15S</c>) or <c>hh:mm:ss</c>.</summary>
    Duration,

    /// <summary>An absolute http or https address.</summary>
    Address,

    /// <summary>A path; relative ones start at the working directory.</summary>
    Path,
}
