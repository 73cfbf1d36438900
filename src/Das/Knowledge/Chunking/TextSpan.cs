namespace ProcOS.Das.Knowledge.Chunking;

/// <summary>A half-open range of a text.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
