using System.Text.RegularExpressions;

namespace ProcOS.Bpmn;

/// <summary>Patterns that ids and topics match as a whole; null allows all.</summary>
/// <param name="Process">For the ids of processes, which are their keys.</param>
/// <param name="Element">For the ids of activities, events and gateways.</param>
/// <param name="Topic">For topics of external tasks.</param>
public sealed record NamingPatterns(Regex? Process = null, Regex? Element = null, Regex? Topic = null)
{
    /// <summary>A pattern that is matched in time linear to the length of what it is matched with.</summary>
    /// <exception cref="ArgumentException">The expression is none, or needs backtracking.</exception>
    public static Regex Compile(string expression)
    {
        try
        {
            return new Regex($"^(?:{expression})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException backtracking)
        {
            throw new ArgumentException(backtracking.Message, nameof(expression), backtracking);
        }
    }
}
