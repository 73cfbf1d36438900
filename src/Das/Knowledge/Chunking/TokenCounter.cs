using System.Globalization;
using System.Text;

namespace ProcOS.Das.Knowledge.Chunking;

/// <summary>
/// A tokenizer's count, guessed without one: a token for each four letters or digits of a word, each ideograph, each
/// other sign and each sixteen blanks. English comes out some 20 % too long, which is the safe side. More text never
/// counts less.
/// </summary>
internal static class TokenCounter
{
    private const int LettersPerToken = 4;
    private const int BlanksPerToken = 16;

    private enum Sign
    {
        Letter,
        Blank,
        Other,
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        _ = Scan(text, int.MaxValue, out var tokens);
        return tokens;
    }

    /// <summary>The end of the longest part of <paramref name="span"/> from its start that has at most <paramref name="limit"/> tokens.</summary>
    public static int Fit(string text, TextSpan span, int limit) => span.Start + Scan(span.In(text), limit, out _);

    private static int Scan(ReadOnlySpan<char> text, int limit, out int tokens)
    {
        tokens = 0;
        var run = 0;
        var last = Sign.Other;
        var position = 0;
        while (position < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text[position..], out var rune, out var length);
            var sign = Classify(rune);
            run = sign == last ? run + 1 : 1;
            last = sign;
            var cost = sign switch
            {
                Sign.Letter => run % LettersPerToken == 1 ? 1 : 0,
                Sign.Blank => run % BlanksPerToken == 0 ? 1 : 0,
                _ => 1,
            };
            if (tokens + cost > limit)
            {
                break;
            }

            tokens += cost;
            position += length;
        }

        return position;
    }

    private static Sign Classify(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return Sign.Blank;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Sign.Letter,
            _ => Sign.Other,
        };
    }
}
