using System.Text;
using System.Xml;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>Words from outside as XML can hold them: one line, no control characters, no half characters.</summary>
internal static class PlainText
{
    public static string Of(string? words)
    {
        var text = new StringBuilder();
        foreach (var rune in (words ?? string.Empty).EnumerateRunes())
        {
            var isXml = rune.IsBmp ? XmlConvert.IsXmlChar((char)rune.Value) && rune != Rune.ReplacementChar : true;
            if (isXml && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                text.Append(rune.ToString());
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }
}
