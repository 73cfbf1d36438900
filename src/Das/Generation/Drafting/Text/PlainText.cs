using System.Globalization;
using System.Text;

namespace ProcOS.Das.Generation.Drafting.Text;

/// <summary>Stage 1: text from anywhere becomes text that XML can hold and that looks like what it is.</summary>
internal static class PlainText
{
    /// <summary>
    /// One form of each letter, line ends as <c>\n</c>, typographic quotes as plain ones; control characters, invisible
    /// ones and those that turn the direction of writing become spaces.
    /// </summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        var valid = ReplaceLoneSurrogates(text).Normalize(NormalizationForm.FormC);
        foreach (var rune in valid.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' or '\r' or 0x2028 or 0x2029 => result.Append('\n'),
                0x2018 or 0x2019 or 0x02BC => result.Append('\''),
                0x201C or 0x201D or 0x201E => result.Append('"'),
                0x2013 or 0x2014 => result.Append(" - "),
                0x2026 => result.Append('.'),
                0xFFFE or 0xFFFF => result.Append(' '),
                _ => IsInvisible(rune) ? result.Append(' ') : result.Append(rune.ToString()),
            };
        }

        return result.ToString();
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator;

    private static string ReplaceLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value == 0xFFFD ? " " : rune.ToString());
        }

        return result.ToString();
    }
}
