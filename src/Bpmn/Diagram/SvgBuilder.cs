using System.Globalization;
using System.Text;
using System.Xml;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Diagram;

/// <summary>
/// The only place that writes markup: numbers are formatted and texts are escaped here, so that no word of a model can
/// become an element or an attribute.
/// </summary>
internal sealed class SvgBuilder
{
    public const string Thin = "1.5";
    public const string Thick = "3";

    /// <summary>In place of a width: lines in the colour of the paper, inside what is filled with ink.</summary>
    public const string Inverse = "inverse";

    private const string UsualInk = "#22242a";
    private const double BaseLine = 11;

    private readonly StringBuilder _svg = new();
    private readonly SvgOptions _options;
    private readonly string[] _colours;

    public SvgBuilder(SvgOptions options)
    {
        _options = options;
        _colours = [UsualInk, .. options.Highlight.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The colour of lines and words in the group that is open.</summary>
    public string Ink { get; private set; } = UsualInk;

    public void Begin(double x, double y, double width, double height, string title)
    {
        _svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
            .Append(Number(x)).Append(' ').Append(Number(y)).Append(' ').Append(Number(width)).Append(' ').Append(Number(height))
            .Append("\" width=\"").Append(Number(width)).Append("\" height=\"").Append(Number(height))
            .Append("\" role=\"img\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"11\">\n<title>");
        Escape(title);
        _svg.Append("</title>\n<defs>");
        for (var i = 0; i < _colours.Length; i++)
        {
            Head(ArrowHead.Filled, i, "M0,1 L9,5 L0,9 Z", true);
            Head(ArrowHead.Open, i, "M1,1 L9,5 L1,9", false);
            Head(ArrowHead.Empty, i, "M1,1 L9,5 L1,9 Z", false);
        }

        _svg.Append("</defs>\n");
        _svg.Append("<rect x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\" width=\"").Append(Number(width))
            .Append("\" height=\"").Append(Number(height)).Append("\" fill=\"#ffffff\"/>\n");
    }

    public string End() => _svg.Append("</svg>\n").ToString();

    public void OpenGroup(string elementId, string kind)
    {
        _svg.Append("<g data-element-id=\"");
        Escape(elementId);
        _svg.Append("\" data-kind=\"");
        Escape(kind);
        _svg.Append("\">");
        if (_options.Highlight.TryGetValue(elementId, out var colour))
        {
            Ink = colour;
        }
    }

    /// <summary>A group that shows no element, in a colour.</summary>
    public void OpenGroup(string colour)
    {
        _svg.Append("<g data-kind=\"legend\">");
        Ink = colour;
    }

    public void CloseGroup()
    {
        _svg.Append("</g>\n");
        Ink = UsualInk;
    }

    public void Rectangle(DiagramBounds box, double radius, string stroke = Thin, string fill = "#ffffff", string? dash = null)
    {
        _svg.Append("<rect x=\"").Append(Number(box.X)).Append("\" y=\"").Append(Number(box.Y))
            .Append("\" width=\"").Append(Number(box.Width)).Append("\" height=\"").Append(Number(box.Height))
            .Append("\" rx=\"").Append(Number(radius));
        Finish(stroke, fill, dash);
    }

    public void Circle(double x, double y, double radius, string stroke = Thin, string fill = "#ffffff", string? dash = null)
    {
        _svg.Append("<circle cx=\"").Append(Number(x)).Append("\" cy=\"").Append(Number(y)).Append("\" r=\"").Append(Number(radius));
        Finish(stroke, fill, dash);
    }

    /// <summary>A path made of the library's own commands and numbers, relative to a place.</summary>
    public void Path(double x, double y, string commands, string stroke = Thin, string fill = "none")
    {
        _svg.Append("<path transform=\"translate(").Append(Number(x)).Append(' ').Append(Number(y)).Append(")\" d=\"").Append(commands);
        Finish(stroke, fill, null);
    }

    public void Line(IReadOnlyList<DiagramPoint> points, ArrowHead head, string? dash)
    {
        _svg.Append("<polyline points=\"");
        _svg.AppendJoin(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));
        if (head != ArrowHead.None)
        {
            _svg.Append("\" marker-end=\"url(#").Append(HeadId(head, Array.IndexOf(_colours, Ink))).Append(')');
        }

        Finish(Thin, "none", dash);
    }

    /// <summary>Text in the middle of a box, in as many lines as fit its width.</summary>
    public void TextIn(DiagramBounds box, string? text, bool bold = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var lines = LabelBox.Wrap(text, Math.Max(30, box.Width));
        Lines(lines, box.CenterX, box.CenterY - ((lines.Count - 1) * LabelBox.LineHeight / 2) + 4, bold);
    }

    /// <summary>
    /// The name beside a shape or flow, from the top of its box downwards. A box narrower than a label may get does not
    /// break it: its middle counts, as Cockpit and Modeler draw it.
    /// </summary>
    public void Label(DiagramBounds box, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Lines(LabelBox.Wrap(text, Math.Max(LabelBox.MaxWidth, box.Width)), box.CenterX, box.Y + BaseLine, false);
        }
    }

    /// <summary>Text from the left, in the middle of a box's height.</summary>
    public void TextFrom(DiagramBounds box, string? text, bool bold = false)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            var lines = LabelBox.Wrap(text, Math.Max(30, box.Width));
            Lines(lines, box.X, box.CenterY - ((lines.Count - 1) * LabelBox.LineHeight / 2) + 4, bold, "start");
        }
    }

    /// <summary>Text from bottom to top in the middle of a box, in as many lines as fit its height.</summary>
    public void TextUp(DiagramBounds box, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var lines = LabelBox.Wrap(text, Math.Max(30, box.Height));
        var x = box.CenterX + 4 - ((lines.Count - 1) * LabelBox.LineHeight / 2);
        foreach (var line in lines)
        {
            _svg.Append("<text text-anchor=\"middle\" transform=\"translate(").Append(Number(x)).Append(' ')
                .Append(Number(box.CenterY)).Append(") rotate(-90)\" fill=\"");
            Escape(Ink);
            _svg.Append("\">");
            Escape(line);
            _svg.Append("</text>");
            x += LabelBox.LineHeight;
        }
    }

    private void Lines(IReadOnlyList<string> lines, double x, double y, bool bold, string anchor = "middle")
    {
        foreach (var line in lines)
        {
            _svg.Append("<text text-anchor=\"").Append(anchor).Append("\" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y))
                .Append(bold ? "\" font-weight=\"bold" : string.Empty).Append("\" fill=\"");
            Escape(Ink);
            _svg.Append("\">");
            Escape(line);
            _svg.Append("</text>");
            y += LabelBox.LineHeight;
        }
    }

    private void Head(ArrowHead head, int colour, string path, bool isFilled)
    {
        _svg.Append("<marker id=\"").Append(HeadId(head, colour))
            .Append("\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"").Append(path).Append("\" fill=\"");
        Escape(isFilled ? _colours[colour] : head == ArrowHead.Empty ? "#ffffff" : "none");
        _svg.Append("\" stroke=\"");
        Escape(isFilled ? "none" : _colours[colour]);
        _svg.Append("\"/></marker>");
    }

    private static string HeadId(ArrowHead head, int colour)
    {
        var name = head switch { ArrowHead.Open => "open", ArrowHead.Empty => "empty", _ => "arrow" };
        return colour <= 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{colour}");
    }

    private void Finish(string stroke, string fill, string? dash)
    {
        _svg.Append("\" stroke=\"");
        Escape(stroke == Inverse ? "#ffffff" : Ink);
        _svg.Append("\" stroke-width=\"").Append(stroke == Inverse ? Thin : stroke).Append("\" fill=\"");
        Escape(fill);
        _svg.Append(dash is null ? "\"/>" : $"\" stroke-dasharray=\"{dash}\"/>");
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => _svg.Append("&amp;"),
                '<' => _svg.Append("&lt;"),
                '>' => _svg.Append("&gt;"),
                '"' => _svg.Append("&quot;"),
                '\'' => _svg.Append("&#39;"),
                _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => _svg.Append(' '),
                _ => _svg.Append(rune.ToString()),
            };
        }
    }

    private static string Number(double value) =>
        Math.Round(Math.Clamp(value, -1e6, 1e6), 1).ToString(CultureInfo.InvariantCulture);
}
