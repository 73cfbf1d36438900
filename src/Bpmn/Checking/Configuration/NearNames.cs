namespace ProcOS.Bpmn.Checking.Configuration;

/// <summary>What somebody may have meant by a name that is not known.</summary>
internal static class NearNames
{
    private const int Shown = 3;

    /// <summary>A sentence with the known names that take the fewest changes of a letter to become this one, in either case.</summary>
    public static string Of(string name, IEnumerable<string> known) =>
        $"The nearest names are {string.Join(", ", known.OrderBy(other => Distance(name, other)).ThenBy(other => other, StringComparer.Ordinal).Take(Shown))}.";

    // Levenshtein's, one row of its table at a time.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < other.Length; j++)
            {
                var changed = diagonal + (char.ToUpperInvariant(one[i]) == char.ToUpperInvariant(other[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, 1 + Math.Min(diagonal, row[j]));
            }
        }

        return row[^1];
    }
}
