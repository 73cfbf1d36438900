namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>The tokens of an expression, as far as the grammar tells them apart.</summary>
internal enum JuelSymbol
{
    End,
    Text,
    StartDynamic,
    StartDeferred,
    CloseBrace,
    Identifier,
    Literal,

    /// <summary><c>!</c>, <c>not</c> and <c>empty</c>.</summary>
    Prefix,

    /// <summary><c>-</c>, which may also stand between.</summary>
    Minus,

    /// <summary>Any other operator that stands between two operands.</summary>
    Infix,
    Question,
    Colon,
    Comma,
    Dot,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,

    /// <summary><c>instanceof</c>: reserved, and of no use.</summary>
    Reserved,

    /// <summary>What no token begins with, an unterminated text, a bad escape, a number too great.</summary>
    Invalid,
}
