namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>
/// Whether the engine can parse an expression: the grammar of JSR 245, §1.19, with method calls, and functions that the
/// engine has. Operators of all ranks are alike here, as only the outcome counts.
/// </summary>
internal ref struct JuelParser
{
    private const int MaxDepth = 500;

    private JuelScanner _scanner;
    private string? _problem;
    private int _depth;

    private JuelParser(string text) => _scanner = new JuelScanner(text);

    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.IndexOf('{', StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var parser = new JuelParser(text);
        parser.Whole();
        return parser._problem;
    }

    private void Whole()
    {
        _scanner.Next();
        var opening = JuelSymbol.End;
        while (_problem is null && _scanner.Symbol != JuelSymbol.End)
        {
            if (_scanner.Symbol == JuelSymbol.Text)
            {
                _scanner.Next();
                continue;
            }

            if (opening != JuelSymbol.End && opening != _scanner.Symbol)
            {
                Fail("the same opening as before");
                return;
            }

            opening = _scanner.Symbol;
            _scanner.Next();
            Choice();
            Take(JuelSymbol.CloseBrace, "'}'");
        }
    }

    private void Choice()
    {
        if (++_depth > MaxDepth)
        {
            Fail("a simpler expression");
            return;
        }

        Chain();
        if (_problem is null && _scanner.Symbol == JuelSymbol.Question)
        {
            _scanner.Next();
            Choice();
            Take(JuelSymbol.Colon, "':'");
            if (_problem is null)
            {
                Choice();
            }
        }

        _depth--;
    }

    private void Chain()
    {
        Operand();
        while (_problem is null && _scanner.Symbol is JuelSymbol.Infix or JuelSymbol.Minus)
        {
            _scanner.Next();
            Operand();
        }
    }

    private void Operand()
    {
        while (_scanner.Symbol is JuelSymbol.Prefix or JuelSymbol.Minus)
        {
            _scanner.Next();
        }

        switch (_scanner.Symbol)
        {
            case JuelSymbol.Literal:
                _scanner.Next();
                break;
            case JuelSymbol.Identifier:
                Name();
                break;
            case JuelSymbol.OpenParenthesis:
                _scanner.Next();
                Choice();
                Take(JuelSymbol.CloseParenthesis, "')'");
                break;
            default:
                Fail("a value");
                break;
        }

        Properties();
    }

    private void Name()
    {
        var name = _scanner.Token.ToString();
        if (_scanner.Peek(out _, out _) == JuelSymbol.Colon && FunctionAfterColon() is { } local)
        {
            _scanner.Next();
            _scanner.Next();
            name = $"{name}:{local}";
        }

        _scanner.Next();
        if (_scanner.Symbol == JuelSymbol.OpenParenthesis)
        {
            var arguments = Arguments();
            if (_problem is null && !EngineFunctions.Accepts(name, arguments))
            {
                _problem = $"expected a function that the engine has, but found {name} with {arguments} arguments";
            }
        }
    }

    private readonly string? FunctionAfterColon()
    {
        var ahead = _scanner;
        ahead.Next();
        return ahead.Peek(out var token, out var after) == JuelSymbol.Identifier && after == JuelSymbol.OpenParenthesis
            ? token.ToString()
            : null;
    }

    private void Properties()
    {
        while (_problem is null)
        {
            if (_scanner.Symbol == JuelSymbol.Dot)
            {
                _scanner.Next();
                Take(JuelSymbol.Identifier, "a name");
            }
            else if (_scanner.Symbol == JuelSymbol.OpenBracket)
            {
                _scanner.Next();
                Choice();
                Take(JuelSymbol.CloseBracket, "']'");
            }
            else
            {
                return;
            }

            if (_problem is null && _scanner.Symbol == JuelSymbol.OpenParenthesis)
            {
                _ = Arguments();
            }
        }
    }

    private int Arguments()
    {
        _scanner.Next();
        var count = 0;
        if (_scanner.Symbol != JuelSymbol.CloseParenthesis)
        {
            Choice();
            count++;
            while (_problem is null && _scanner.Symbol == JuelSymbol.Comma)
            {
                _scanner.Next();
                Choice();
                count++;
            }
        }

        Take(JuelSymbol.CloseParenthesis, "')'");
        return count;
    }

    private void Take(JuelSymbol symbol, string expected)
    {
        if (_problem is null && _scanner.Symbol != symbol)
        {
            Fail(expected);
        }
        else if (_problem is null)
        {
            _scanner.Next();
        }
    }

    private void Fail(string expected) => _problem ??=
        $"expected {expected} at position {_scanner.Start}, but {(_scanner.Symbol == JuelSymbol.End ? "it ends" : $"found '{_scanner.Token}'")}";
}
