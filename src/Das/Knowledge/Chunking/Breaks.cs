using System.Globalization;
using System.Text;

namespace ProcOS.Das.Knowledge.Chunking;

/// <summary>Where a text may be cut.</summary>
internal static class Breaks
{
    /// <summary>
    /// The sentences of <paramref name="span"/> with the blanks after them; together they are the span. List items
    /// count as sentences.
    /// </summary>
    public static IEnumerable<TextSpan> Sentences(string text, TextSpan span)
    {
        var start = span.Start;
        for (var index = span.Start + 1; index < span.End; index++)
        {
            if (char.IsWhiteSpace(text[index - 1]) && !char.IsWhiteSpace(text[index])
                && EndsSentence(text, start, index) && IsWhole(text, index))
            {
                yield return new TextSpan(start, index);
                start = index;
            }
        }

        if (start < span.End)
        {
            yield return new TextSpan(start, span.End);
        }
    }

    /// <summary>The lines of <paramref name="span"/> with their ends; together they are the span.</summary>
    public static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End)
        {
            var found = text.AsSpan(start, span.End - start).IndexOfAny('\r', '\n');
            var end = found < 0 ? span.End : start + found + 1;
            if (found >= 0 && text[end - 1] == '\r' && end < span.End && text[end] == '\n')
            {
                end++;
            }

            yield return new TextSpan(start, end);
            start = end;
        }
    }

    /// <summary>Parts of at most <paramref name="limit"/> tokens, cut between words; inside of a word only where one is too long.</summary>
    public static IEnumerable<TextSpan> Fitting(string text, TextSpan span, int limit)
    {
        var start = span.Start;
        while (start < span.End)
        {
            var fit = TokenCounter.Fit(text, new TextSpan(start, span.End), limit);
            var cut = fit >= span.End ? span.End : LastWordBreak(text, start, fit) ?? LastCharacterBreak(text, start, fit);
            yield return new TextSpan(start, cut);
            start = cut;
        }
    }

    private static int? LastWordBreak(string text, int start, int fit)
    {
        for (var index = fit; index > start; index--)
        {
            if (char.IsWhiteSpace(text[index - 1]) && IsWhole(text, index))
            {
                return index;
            }
        }

        return null;
    }

    private static int LastCharacterBreak(string text, int start, int fit)
    {
        var position = start;
        while (position < fit)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(position));
            if (position + length > fit)
            {
                break;
            }

            position += length;
        }

        // One letter under more marks than a chunk has room for is the only character that is ever cut.
        return position > start ? position : fit;
    }

    /// <summary>False where a mark that follows a blank makes one character with it.</summary>
    private static bool IsWhole(string text, int index) =>
        index >= text.Length || (text[index - 1] == '\r' ? text[index] != '\n' : StringInfo.GetNextTextElementLength(text.AsSpan(index - 1)) == 1);

    private static bool EndsSentence(string text, int start, int index)
    {
        var last = index - 1;
        var breaks = false;
        while (last >= start && char.IsWhiteSpace(text[last]))
        {
            breaks |= text[last] is '\n' or '\r';
            last--;
        }

        if (last < start)
        {
            return false;
        }

        if (breaks && StartsItem(text.AsSpan(index)))
        {
            return true;
        }

        while (last > start && text[last] is '"' or '\'' or ')' or ']' or '»' or '”' or '’' or '*' or '_' or '`')
        {
            last--;
        }

        // "e.g. this" goes on in lower case; a sentence does not begin so.
        return text[last] is '。' or '！' or '？'
            || (text[last] is '.' or '!' or '?' or '…' or ':' && !(Rune.TryGetRuneAt(text, index, out var next) && Rune.IsLower(next)));
    }

    private static bool StartsItem(ReadOnlySpan<char> line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 4 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var mark = digits > 0 ? digits < line.Length && line[digits] is '.' or ')' : line.Length > 0 && line[0] is '-' or '*' or '+' or '•';
        return mark && line.Length > digits + 1 && line[digits + 1] is ' ' or '\t';
    }
}
