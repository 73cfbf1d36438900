namespace ProcOS.Bpmn.Checking.Camunda7.Times;

/// <summary>Which texts pass as patterns of dates, as Java's <c>SimpleDateFormat</c> reads them.</summary>
internal static class DatePattern
{
    private const string Letters = "GyMdkHmsSEDFwWahKzZYuXL";
    private const int LongestZone = 3;

    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Problem(string pattern)
    {
        var isQuoted = false;
        var zone = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            zone = !isQuoted && character == 'X' ? zone + 1 : 0;
            if (character == '\'')
            {
                if (i + 1 < pattern.Length && pattern[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && char.IsAsciiLetter(character) && !Letters.Contains(character, StringComparison.Ordinal))
            {
                return $"'{character}' means nothing";
            }
            else if (zone > LongestZone)
            {
                return "'XXXX' means nothing";
            }
        }

        return isQuoted ? "a quote is not closed" : null;
    }
}
