using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Generation.Drafting;

/// <summary>An intent from which no process can be drafted. Its subject is the clause that is in the way.</summary>
internal sealed class DraftRefusedException(ErrorCode error, string? clause = null, string? expected = null, string? found = null, string? nextStep = null, Exception? innerException = null)
    : ProcOsException(error, clause is null ? null : $"\"{Shorten(clause)}\"", expected, found, nextStep, innerException)
{
    private const int LongestQuote = 120;

    private static string Shorten(string clause) =>
        clause.Length <= LongestQuote ? clause : clause[..(LongestQuote - 1)] + "…";
}
