namespace ProcOS.Bpmn.Diagram;

/// <summary>How a picture is drawn.</summary>
public sealed record SvgOptions
{
    /// <summary>
    /// The colour of an element's lines and words by its id, as CSS writes it, such as <c>#c0392b</c>. What is not named
    /// is drawn in the usual ink.
    /// </summary>
    public IReadOnlyDictionary<string, string> Highlight { get; init; } = new Dictionary<string, string>();

    /// <summary>What colours mean, told in a row below the picture. The default value tells nothing.</summary>
    public IReadOnlyList<(string Text, string Colour)> Legend { get; init; } = [];
}
