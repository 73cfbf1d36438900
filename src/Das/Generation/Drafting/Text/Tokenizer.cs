using System.Collections.Frozen;

namespace ProcOS.Das.Generation.Drafting.Text;

/// <summary>Stage 2: words, marks and opaque pieces.</summary>
internal static class Tokenizer
{
    private const string Peeled = ".,;:!?";

    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["e.g.", "i.e.", "no.", "mr.", "mrs.", "ms.", "dr.", "vs.", "approx.", "inc.", "ltd.", "co.", "st.", "dept."]);

    /// <summary>Reads <paramref name="text"/> in one pass; the answer ends with <see cref="TokenKind.End"/>.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var lineStart = true;
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '\n')
            {
                End(tokens);
                lineStart = true;
                position++;
            }
            else if (char.IsWhiteSpace(character))
            {
                position++;
            }
            else if (Closing(character) is { } closing && FindClosing(text, position, closing) is > 0 and var end)
            {
                tokens.Add(Token.Opaque(text[position..(end + 1)]));
                lineStart = false;
                position = end + 1;
            }
            else
            {
                end = position;
                while (end < text.Length && !char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                ReadWord(tokens, text[position..end], lineStart);
                lineStart = false;
                position = end;
            }
        }

        End(tokens);
        return tokens;
    }

    private static void ReadWord(List<Token> tokens, string chunk, bool lineStart)
    {
        if ((lineStart && IsBullet(chunk)) || ((tokens.Count == 0 || tokens[^1].Kind == TokenKind.End) && IsNumber(chunk)))
        {
            return;
        }

        if (chunk == "-")
        {
            tokens.Add(Token.Mark(TokenKind.Comma, ","));
            return;
        }

        var leading = 0;
        while (leading < chunk.Length && Peeled.Contains(chunk[leading], StringComparison.Ordinal))
        {
            leading++;
        }

        Marks(tokens, chunk[..leading]);
        var word = chunk[leading..];
        if (word.Length == 0)
        {
            return;
        }

        var length = word.Length;
        if (!Abbreviations.Contains(word.ToLowerInvariant()))
        {
            while (Peeled.Contains(word[length - 1], StringComparison.Ordinal))
            {
                length--;
            }
        }

        AddWord(tokens, word[..length]);
        Marks(tokens, word[length..]);
    }

    // "pack,ship;send": a mark between letters separates; in "1,000", "example.com" and "12:30" it does not.
    private static void AddWord(List<Token> tokens, string word)
    {
        var start = 0;
        for (var index = 1; index < word.Length - 1; index++)
        {
            if (word[index] is ',' or ';' && !(char.IsDigit(word[index - 1]) && char.IsDigit(word[index + 1])) && index > start)
            {
                tokens.Add(Token.Word(word[start..index]));
                Marks(tokens, word[index].ToString());
                start = index + 1;
            }
        }

        if (start < word.Length)
        {
            tokens.Add(Token.Word(word[start..]));
        }
    }

    private static void Marks(List<Token> tokens, string marks)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case ',':
                    tokens.Add(Token.Mark(TokenKind.Comma, ","));
                    break;
                case ';':
                    tokens.Add(Token.Mark(TokenKind.Semicolon, ";"));
                    break;
                case ':':
                    tokens.Add(Token.Word(":"));
                    break;
                default:
                    End(tokens);
                    break;
            }
        }
    }

    private static void End(List<Token> tokens)
    {
        if (tokens.Count > 0 && tokens[^1].Kind != TokenKind.End)
        {
            tokens.Add(Token.Mark(TokenKind.End, "."));
        }
    }

    private static bool IsBullet(string chunk) =>
        chunk is "-" or "*" or "•" or "+"
        || IsNumber(chunk);

    private static bool IsNumber(string chunk) =>
        chunk.Length is >= 2 and <= 4 && chunk[^1] is '.' or ')' && chunk[..^1].All(char.IsDigit);

    private static char? Closing(char character) => character switch
    {
        '"' => '"',
        '`' => '`',
        '(' => ')',
        '[' => ']',
        _ => null,
    };

    private static int FindClosing(string text, int open, char closing)
    {
        var end = text.IndexOf(closing, open + 1);
        var line = text.IndexOf('\n', open + 1);
        return end > open + 1 && (line < 0 || end < line) ? end : -1;
    }
}
