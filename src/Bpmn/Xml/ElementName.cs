using System.Text;

namespace ProcOS.Bpmn.Xml;

/// <summary>How messages name an element: what it is, its id and its name, on one line.</summary>
internal static class ElementName
{
    public static string Of(XmlElement element)
    {
        var id = element.Attribute("id");
        var name = element.Attribute("name");
        var known = string.IsNullOrEmpty(id) ? $"{element.LocalName} without id" : $"{element.LocalName} '{id}'";
        return string.IsNullOrWhiteSpace(name) ? known : $"{known} ({OneLine(name)})";
    }

    /// <summary>White space and control characters, which break tables and terminals, as single blanks.</summary>
    public static string OneLine(string text)
    {
        if (!NeedsWork(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c)))
            {
                return true;
            }
        }

        return false;
    }
}
