namespace ProcOS.Das.Knowledge.Chunking;

/// <param name="Span">Where it lies in its source; it may begin inside the chunk before it.</param>
/// <param name="Text">Exactly the characters of the span.</param>
/// <param name="Heading">The headings above it, from the outermost, joined by <c> &gt; </c>; empty when there is none.</param>
/// <param name="Tokens">Its length by <see cref="TokenCounter"/>.</param>
internal sealed record TextChunk(TextSpan Span, string Text, string Heading, int Tokens);
