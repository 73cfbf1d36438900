using System.Text;

namespace ProcOS.Foundation.Errors;

/// <summary>
/// A problem that a person can act on. Its message is one line:
/// <c>[PROC-CFG-002] title: subject. Expected …, found …. Next step.</c>
/// </summary>
public class ProcOsException : Exception
{
    /// <param name="error">The catalogued kind of problem.</param>
    /// <param name="subject">File, line, element, key or address that the problem is about.</param>
    /// <param name="expected">What would have been right.</param>
    /// <param name="found">What was there instead. Never a secret.</param>
    /// <param name="nextStep">Replaces the catalogue's next step where the case allows a better one.</param>
    /// <param name="innerException">The cause; shown only with <c>--verbose</c>.</param>
    public ProcOsException(
        ErrorCode error,
        string? subject = null,
        string? expected = null,
        string? found = null,
        string? nextStep = null,
        Exception? innerException = null)
        : base(Describe(error, subject, expected, found, nextStep), innerException)
    {
        Error = error;
        Subject = subject;
        Expected = expected;
        Found = found;
        NextStep = nextStep ?? error.NextStep;
    }

    public ErrorCode Error { get; }

    public string? Subject { get; }

    public string? Expected { get; }

    public string? Found { get; }

    public string NextStep { get; }

    private static string Describe(ErrorCode error, string? subject, string? expected, string? found, string? nextStep)
    {
        var text = new StringBuilder().Append('[').Append(error.Code).Append("] ").Append(error.Title);
        if (subject is not null)
        {
            text.Append(": ").Append(subject);
        }

        text.Append('.');
        if (expected is not null)
        {
            text.Append(" Expected ").Append(expected).Append(found is null ? "." : ", ");
        }

        if (found is not null)
        {
            text.Append(expected is null ? " Found " : "found ").Append(found.TrimEnd('.')).Append('.');
        }

        return text.Append(' ').Append(nextStep ?? error.NextStep).ToString();
    }
}
