namespace ProcOS.Das.Generation.Drafting.Text;

/// <param name="Text">As it was written.</param>
/// <param name="Lower">In lower case for words; empty for everything else, so that only words match.</param>
internal readonly record struct Token(TokenKind Kind, string Text, string Lower)
{
    public static Token Word(string text) => new(TokenKind.Word, text, text.ToLowerInvariant());

    public static Token Opaque(string text) => new(TokenKind.Opaque, text, string.Empty);

    public static Token Mark(TokenKind kind, string text) => new(kind, text, string.Empty);
}
