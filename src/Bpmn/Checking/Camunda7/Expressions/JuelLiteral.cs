using System.Text;

namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>Expressions of literals and text, such as <c>${'PT1H'}</c> and <c>PT${1}H</c>: their value needs no engine.</summary>
internal static class JuelLiteral
{
    /// <param name="text">An expression that can be parsed.</param>
    /// <param name="value">What it says; null where it is one literal that is a number, a truth value or null.</param>
    /// <returns>Whether it is one whose value is known here.</returns>
    public static bool TryRead(string text, out string? value)
    {
        value = null;
        var whole = new StringBuilder();
        var parts = 0;
        var scanner = new JuelScanner(text);
        for (scanner.Next(); scanner.Symbol != JuelSymbol.End; scanner.Next(), parts++)
        {
            if (scanner.Symbol == JuelSymbol.Text)
            {
                if (scanner.Token.Contains('\\'))
                {
                    return false;
                }

                _ = whole.Append(scanner.Token);
                value = whole.ToString();
                continue;
            }

            scanner.Next();
            if (scanner.Symbol != JuelSymbol.Literal || Said(scanner.Token.ToString()) is not { } said)
            {
                return false;
            }

            var isString = scanner.Token[0] is '"' or '\'';
            scanner.Next();
            if (scanner.Symbol != JuelSymbol.CloseBrace)
            {
                return false;
            }

            _ = whole.Append(said);
            value = isString || parts > 0 ? whole.ToString() : null;
        }

        return true;
    }

    // What a literal says among text; null where that takes more than copying.
    private static string? Said(string token) => token switch
    {
        ['"' or '\'', ..] => Unescaped(token[1..^1]),
        "null" => string.Empty,
        "true" or "false" => token,
        _ => token.All(char.IsAsciiDigit) ? token.TrimStart('0') is { Length: > 0 } digits ? digits : "0" : null,
    };

    private static string Unescaped(string text)
    {
        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = value.Append(text[i] == '\\' ? text[++i] : text[i]);
        }

        return value.ToString();
    }
}
