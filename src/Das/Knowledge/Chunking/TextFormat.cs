namespace ProcOS.Das.Knowledge.Chunking;

internal enum TextFormat
{
    /// <summary>Paragraphs, parted by blank lines.</summary>
    Plain,

    /// <summary>Headings, code fences and tables too.</summary>
    Markdown,
}
