namespace ProcOS.Das.Knowledge.Chunking;

internal enum BlockKind
{
    Heading,
    Prose,

    /// <summary>Code or a table: its lines belong together more than its sentences.</summary>
    Lines,
}

/// <summary>A part of a text that should stay whole, with the blank lines after it.</summary>
internal readonly record struct TextBlock(TextSpan Span, BlockKind Kind, string Heading);
