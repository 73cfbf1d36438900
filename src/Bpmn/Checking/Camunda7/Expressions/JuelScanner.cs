using System.Globalization;

namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>Cuts an expression of the Unified Expression Language (JSR 245, §1.19) into tokens.</summary>
internal ref struct JuelScanner(string input)
{
    private int _at;
    private bool _inside;

    public JuelSymbol Symbol { get; private set; }

    /// <summary>Where the token begins, 0-based.</summary>
    public int Start { get; private set; }

    public readonly ReadOnlySpan<char> Token => input.AsSpan(Start, _at - Start);

    public void Next() => Symbol = _inside ? NextInside() : NextOutside();

    /// <summary>The symbol after the one that is read, without going there.</summary>
    public readonly JuelSymbol Peek(out ReadOnlySpan<char> token, out JuelSymbol after)
    {
        var ahead = this;
        ahead.Next();
        token = ahead.Token;
        var symbol = ahead.Symbol;
        ahead.Next();
        after = ahead.Symbol;
        return symbol;
    }

    private JuelSymbol NextOutside()
    {
        Start = _at;
        if (_at >= input.Length)
        {
            return JuelSymbol.End;
        }

        if (IsOpening(_at))
        {
            _inside = true;
            _at += 2;
            return input[Start] == '$' ? JuelSymbol.StartDynamic : JuelSymbol.StartDeferred;
        }

        var escaped = false;
        for (; _at < input.Length; _at++)
        {
            if (IsOpening(_at) && !escaped)
            {
                break;
            }

            escaped = input[_at] == '\\';
        }

        return JuelSymbol.Text;
    }

    private readonly bool IsOpening(int index) =>
        index + 1 < input.Length && input[index] is '$' or '#' && input[index + 1] == '{';

    private JuelSymbol NextInside()
    {
        while (_at < input.Length && IsBlank(input[_at]))
        {
            _at++;
        }

        Start = _at;
        if (_at >= input.Length)
        {
            return JuelSymbol.End;
        }

        var character = input[_at];
        if (character is '"' or '\'')
        {
            return Quoted(character);
        }

        if (char.IsAsciiDigit(character) || (character == '.' && _at + 1 < input.Length && char.IsAsciiDigit(input[_at + 1])))
        {
            return Number();
        }

        return IsNameStart(character) ? Name() : Operator(character);
    }

    private JuelSymbol Operator(char character)
    {
        var next = _at + 1 < input.Length ? input[_at + 1] : '\0';
        if ((character, next) is ('&', '&') or ('|', '|') or ('=', '=') or ('!', '=') or ('<', '=') or ('>', '='))
        {
            _at += 2;
            return JuelSymbol.Infix;
        }

        _at++;
        switch (character)
        {
            case '}':
                _inside = false;
                return JuelSymbol.CloseBrace;
            case '!':
                return JuelSymbol.Prefix;
            case '-':
                return JuelSymbol.Minus;
            case '+' or '*' or '/' or '%' or '<' or '>':
                return JuelSymbol.Infix;
            case '?':
                return JuelSymbol.Question;
            case ':':
                return JuelSymbol.Colon;
            case ',':
                return JuelSymbol.Comma;
            case '.':
                return JuelSymbol.Dot;
            case '(':
                return JuelSymbol.OpenParenthesis;
            case ')':
                return JuelSymbol.CloseParenthesis;
            case '[':
                return JuelSymbol.OpenBracket;
            case ']':
                return JuelSymbol.CloseBracket;
            default:
                return JuelSymbol.Invalid;
        }
    }

    private JuelSymbol Quoted(char quote)
    {
        for (_at++; _at < input.Length; _at++)
        {
            if (input[_at] == quote)
            {
                _at++;
                return JuelSymbol.Literal;
            }

            if (input[_at] == '\\')
            {
                _at++;
                if (_at >= input.Length || (input[_at] != '\\' && input[_at] != quote))
                {
                    return JuelSymbol.Invalid;
                }
            }
        }

        return JuelSymbol.Invalid;
    }

    private JuelSymbol Number()
    {
        SkipDigits();
        var isWhole = true;
        if (_at < input.Length && input[_at] == '.')
        {
            isWhole = false;
            _at++;
            SkipDigits();
        }

        if (_at < input.Length && input[_at] is 'e' or 'E')
        {
            var digits = _at + 1 < input.Length && input[_at + 1] is '+' or '-' ? _at + 2 : _at + 1;
            if (digits < input.Length && char.IsAsciiDigit(input[digits]))
            {
                isWhole = false;
                _at = digits;
                SkipDigits();
            }
        }

        return !isWhole || long.TryParse(Token, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? JuelSymbol.Literal : JuelSymbol.Invalid;
    }

    private void SkipDigits()
    {
        while (_at < input.Length && char.IsAsciiDigit(input[_at]))
        {
            _at++;
        }
    }

    private JuelSymbol Name()
    {
        while (_at < input.Length && IsNamePart(input[_at]))
        {
            _at++;
        }

        return Token switch
        {
            "true" or "false" or "null" => JuelSymbol.Literal,
            "not" or "empty" => JuelSymbol.Prefix,
            "and" or "or" or "eq" or "ne" or "lt" or "le" or "gt" or "ge" or "div" or "mod" => JuelSymbol.Infix,
            "instanceof" => JuelSymbol.Reserved,
            _ => JuelSymbol.Identifier,
        };
    }

    private static bool IsNameStart(char character) =>
        char.IsLetter(character) || character is '_' or '$' || char.GetUnicodeCategory(character)
            is UnicodeCategory.CurrencySymbol or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber;

    private static bool IsNamePart(char character) =>
        IsNameStart(character) || char.IsDigit(character) || character is >= '\u007F' and <= '\u009F' || char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private static bool IsBlank(char character) =>
        character is not ('\u0085' or '\u00A0' or '\u2007' or '\u202F') && (char.IsWhiteSpace(character) || character is >= '\u001C' and <= '\u001F');
}
