namespace ProcOS.Das.Generation.Drafting.Text;

internal enum TokenKind
{
    /// <summary>A word, a number, an address: whatever stands between spaces.</summary>
    Word,

    /// <summary>Text in quotation marks or brackets, taken as one thing: nothing in it steers the drafter.</summary>
    Opaque,

    Comma,
    Semicolon,

    /// <summary>The end of a sentence or of a line.</summary>
    End,
}
