namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>
/// Which texts pass as <c>anyURI</c> (RFC 2396 with the characters that XML Schema escapes first): most do. Refused are a
/// bad scheme, nothing after a scheme or two slashes, broken percent escapes, a second <c>#</c>, and square brackets outside
/// of addresses and queries.
/// </summary>
internal static class UriValue
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        var colon = text.IndexOf(':');
        var hasScheme = colon >= 0 && text[..colon].IndexOfAny('/', '?', '#') < 0;
        var rest = text;
        if (hasScheme)
        {
            if (!IsScheme(text[..colon]) || colon == text.Length - 1 || text[colon + 1] == '#')
            {
                return false;
            }

            rest = text[(colon + 1)..];
        }

        if (rest.StartsWith("//"))
        {
            var authority = rest[2..];
            var end = authority.IndexOfAny('/', '?', '#');
            if (end < 0 && authority.IsEmpty)
            {
                return false;
            }

            authority = end < 0 ? authority : authority[..end];
            if (IsAddress(authority))
            {
                rest = rest[(2 + authority.Length)..];
            }
        }

        return IsPath(ref rest, mayHaveBrackets: hasScheme && !rest.StartsWith("/"))
            && IsTail(ref rest, '?')
            && IsTail(ref rest, '#')
            && rest.IsEmpty;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    // An address of IP version 6, the only authority in which brackets stand.
    private static bool IsAddress(ReadOnlySpan<char> authority)
    {
        var close = authority.IndexOf(']');
        return authority.StartsWith("[") && close > 1 && System.Net.IPAddress.TryParse(authority[1..close], out _);
    }

    private static bool IsPath(ref ReadOnlySpan<char> rest, bool mayHaveBrackets)
    {
        var end = rest.IndexOfAny('?', '#');
        var path = end < 0 ? rest : rest[..end];
        rest = rest[path.Length..];
        return IsEscaped(path) && (mayHaveBrackets || path.IndexOfAny('[', ']') < 0);
    }

    private static bool IsTail(ref ReadOnlySpan<char> rest, char mark)
    {
        if (!rest.StartsWith([mark]))
        {
            return true;
        }

        var end = rest[1..].IndexOf('#');
        var tail = end < 0 ? rest[1..] : rest[1..(end + 1)];
        rest = rest[(1 + tail.Length)..];
        return IsEscaped(tail);
    }

    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                return false;
            }

            text = text[(at + 3)..];
        }

        return true;
    }
}
