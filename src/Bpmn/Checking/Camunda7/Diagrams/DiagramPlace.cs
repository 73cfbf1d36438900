using System.Buffers;
using System.Globalization;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Schema.Compiled;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Diagrams;

/// <summary>The shape of an executable element has bounds, the edge of a flow two points, and both are numbers.</summary>
internal sealed class DiagramPlace() : EngineRule("camunda7/diagram-place")
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF.");
    private static readonly string[] OfBounds = ["x", "y", "width", "height"];
    private static readonly string[] OfPoints = ["x", "y"];

    public void JudgeShape(EngineParse parse, XmlElement shape)
    {
        if (parse.Only(shape, BpmnNamespaces.DiagramCommon, "Bounds") is { } bounds)
        {
            Numbers(parse, shape, bounds, OfBounds);
        }
        else
        {
            parse.Report(this, shape, null, $"Expected bounds of {shape.Called()}, but there are none.");
        }
    }

    public void JudgeEdge(EngineParse parse, XmlElement edge)
    {
        var points = 0;
        foreach (var point in edge.Elements)
        {
            points += point.Is(BpmnNamespaces.DiagramInterchange, "waypoint") ? 1 : 0;
        }

        if (points < 2)
        {
            parse.Report(this, edge, null, $"Expected two or more points of {edge.Called()}, but there are {points}.");
            return;
        }

        foreach (var point in edge.Elements)
        {
            if (point.Is(BpmnNamespaces.DiagramInterchange, "waypoint"))
            {
                Numbers(parse, point, point, OfPoints);
            }
        }
    }

    private void Numbers(EngineParse parse, XmlElement named, XmlElement holder, string[] names)
    {
        foreach (var name in names)
        {
            if (holder.Word(name) is not { Length: > 0 } text || !IsNumber(text))
            {
                parse.Report(this, named, null, $"Expected a number in {name} of {holder.LocalName}, but found '{holder.Word(name)}'.");
            }
        }
    }

    // As Java reads numbers: infinity is spelled other than in the schema, and a type or base 16 is no problem.
    private static bool IsNumber(string text)
    {
        var rest = text.AsSpan();
        rest = rest[0] is '+' or '-' ? rest[1..] : rest;
        if (rest is "NaN" or "Infinity")
        {
            return true;
        }

        rest = rest is [.. var plain, 'd' or 'D' or 'f' or 'F'] && !IsHex(rest) ? plain : rest;
        return rest is not [] and not ['+' or '-', ..] && (IsHex(rest) ? IsHexNumber(rest[2..]) : rest is not "INF" && NumberValue.IsDouble(rest.ToString()));
    }

    private static bool IsHex(ReadOnlySpan<char> text) => text is ['0', 'x' or 'X', ..];

    private static bool IsHexNumber(ReadOnlySpan<char> text)
    {
        text = text is [.. var plain, 'd' or 'D' or 'f' or 'F'] && text.IndexOfAny('p', 'P') >= 0 ? plain : text;
        var exponent = text.IndexOfAny('p', 'P');
        return exponent > 0
            && int.TryParse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && text[..exponent].IndexOfAnyExcept(HexDigits) < 0
            && text[..exponent].Count('.') <= 1
            && text[..exponent] is not ".";
    }
}
