using System.Text.RegularExpressions;

namespace ProcOS.Tde.Tasks.Classify;

/// <summary>Cuts text into runs of letters and digits, in lower case.</summary>
internal static partial class Tokens
{
    public static string[] Of(string text) => [.. Words().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();
}
