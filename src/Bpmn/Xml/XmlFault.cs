using System.Xml;

namespace ProcOS.Bpmn.Xml;

/// <summary>
/// What is wrong with a text that is no XML. The framework's parser says of nothing, of anything and of the first four
/// characters of a tag the same: that data at the root level is invalid.
/// </summary>
internal static class XmlFault
{
    private const int Beginning = 4;
    private const int Shown = 20;

    /// <param name="root">Where the root element begins, or what stands in its place.</param>
    public static BpmnReadException Of(XmlException broken, string text, int root)
    {
        var rest = text[root..];
        if (rest.Length == 0 && broken.LineNumber == 0)
        {
            return At(text, "Expected the root element definitions, but the file ends before it.", broken);
        }

        if ((broken.LineNumber, broken.LinePosition) != XmlBytes.Position(text[..root]))
        {
            return new BpmnReadException(ErrorCodes.NotXml, $"Expected well-formed XML, but: {Sentence(broken)}", broken.LineNumber, broken.LinePosition, broken);
        }

        return rest.Length <= Beginning && (rest is ['<'] or ['<', '!' or '?', ..] || (rest is ['<', var first, ..] && XmlConvert.IsStartNCNameChar(first)))
            ? At(text, $"Expected well-formed XML, but the file ends in '{rest}'.", broken)
            : At(text[..root], $"Expected the root element definitions, but found '{(rest.Length > Shown ? $"{rest[..Shown]}…" : rest)}'.", broken);
    }

    private static BpmnReadException At(string before, string problem, XmlException broken)
    {
        var (line, column) = XmlBytes.Position(before);
        return new BpmnReadException(ErrorCodes.NotXml, problem, line, column, broken);
    }

    private static string Sentence(XmlException broken)
    {
        // "... Line 3, position 7." is said by the exception's own properties already.
        var end = broken.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return end > 0 ? broken.Message[..end] : broken.Message;
    }
}
