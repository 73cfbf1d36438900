namespace ProcOS.Bpmn.Schema.Compiled;

/// <summary>One place in a content model: an element with all that may stand for it, or a wildcard.</summary>
internal sealed class ContentPosition
{
    private readonly ulong[] _symbols;

    private ContentPosition(int state, string name, ulong[] symbols)
    {
        State = state;
        Name = name;
        _symbols = symbols;
    }

    /// <summary>The state in which the automaton is after this position has matched.</summary>
    public int State { get; }

    public string Name { get; }

    /// <summary>The element itself; null for a wildcard.</summary>
    public SchemaElement? Element { get; private init; }

    public bool IsWildcard => Element is null;

    /// <summary>Whether as many have come here as may: two or more, but not any number.</summary>
    public bool IsLastOfSeveral { get; private init; }

    /// <summary>Whether a wildcard demands that the schema declares the child.</summary>
    public bool IsStrict { get; private init; }

    /// <summary>The namespace that a wildcard closes out, besides elements without one; null when it takes all.</summary>
    private string? ClosedTo { get; init; }

    public static ContentPosition Of(int state, SchemaElement element, ulong[] symbols, bool isLastOfSeveral) =>
        new(state, element.Name, symbols) { Element = element, IsLastOfSeveral = isLastOfSeveral };

    public static ContentPosition Wildcard(int state, string? closedTo, bool isStrict) =>
        new(state, closedTo is null ? "any element" : "an element of another namespace", []) { ClosedTo = closedTo, IsStrict = isStrict };

    public bool Takes(int symbol, string uri) => IsWildcard
        ? ClosedTo is null || (uri.Length > 0 && uri != ClosedTo)
        : symbol >= 0 && symbol >> 6 < _symbols.Length && (_symbols[symbol >> 6] & (1UL << (symbol & 63))) != 0;
}
