using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Schema.Compiled;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Diagrams;

/// <summary>The shape of an executable element has bounds, the edge of a flow two points, and both are numbers.</summary>
internal sealed class DiagramPlace() : EngineRule("camunda7/diagram-place")
{
    private static readonly string[] OfBounds = ["x", "y", "width", "height"];
    private static readonly string[] OfPoints = ["x", "y"];

    public void JudgeShape(EngineParse parse, XmlElement shape)
    {
        if (shape.Child(BpmnNamespaces.DiagramCommon, "Bounds") is { } bounds)
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

    // What the schema takes as a number and the engine's parser does not is infinity.
    private static bool IsNumber(string text) => text == "NaN" || (text is not ("INF" or "-INF") && NumberValue.IsDouble(text));
}
