using System.Globalization;

namespace ProcOS.Cli.Shell;

/// <summary>Text of others on one line of a terminal: a line break or a control sequence in the name of a file would break the table that shows it.</summary>
internal static class Escaped
{
    public static string Of(string text) => text.Any(IsUnprintable) ? string.Concat(text.Select(Of)) : text;

    private static string Of(char c) => c switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ when IsUnprintable(c) => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
        _ => c.ToString(),
    };

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
