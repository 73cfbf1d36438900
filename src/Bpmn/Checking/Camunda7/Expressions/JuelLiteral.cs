namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>Expressions that are one literal, such as <c>${'PT1H'}</c>: their value needs no engine.</summary>
internal static class JuelLiteral
{
    /// <param name="text">An expression that can be parsed.</param>
    /// <param name="value">The text of the literal; null where it is a number, a truth value or null.</param>
    public static bool TryRead(string text, out string? value)
    {
        value = null;
        var scanner = new JuelScanner(text);
        scanner.Next();
        if (scanner.Symbol is not (JuelSymbol.StartDynamic or JuelSymbol.StartDeferred))
        {
            return false;
        }

        scanner.Next();
        if (scanner.Symbol != JuelSymbol.Literal)
        {
            return false;
        }

        var token = scanner.Token.ToString();
        scanner.Next();
        if (scanner.Symbol != JuelSymbol.CloseBrace)
        {
            return false;
        }

        scanner.Next();
        if (token[0] is '"' or '\'')
        {
            value = Unescaped(token[1..^1]);
        }

        return scanner.Symbol == JuelSymbol.End;
    }

    private static string Unescaped(string text)
    {
        var value = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _ = value.Append(text[i] == '\\' ? text[++i] : text[i]);
        }

        return value.ToString();
    }
}
