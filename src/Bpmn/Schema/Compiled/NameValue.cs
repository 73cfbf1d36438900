using System.Xml;

namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>Which texts pass as names (Namespaces in XML, §4).</summary>
internal static class NameValue
{
    public static bool IsNCName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !XmlConvert.IsStartNCNameChar(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_' && !XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="prefix">What stands before the colon; empty for none.</param>
    public static bool IsQName(ReadOnlySpan<char> text, out ReadOnlySpan<char> prefix)
    {
        var colon = text.IndexOf(':');
        prefix = colon < 0 ? [] : text[..colon];
        return (colon < 0 || IsNCName(prefix)) && IsNCName(text[(colon + 1)..]);
    }

    /// <summary>Without the white space around; that of names, numbers and truth values means nothing.</summary>
    public static ReadOnlySpan<char> Trimmed(string text) =>
        text.Length > 0 && (text[0] <= ' ' || text[^1] <= ' ') ? text.AsSpan().Trim(" \t\r\n") : text;
}
