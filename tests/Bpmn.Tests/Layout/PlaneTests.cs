using System.Text;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

/// <summary>What is on which diagram.</summary>
public sealed class PlaneTests
{
    private const string Process = """
        <process id="p"><startEvent id="s"/><subProcess id="sub" name="Closed"><startEvent id="in"/><task id="t"/><sequenceFlow id="f2" sourceRef="in" targetRef="t"/></subProcess>
        <sequenceFlow id="f1" sourceRef="s" targetRef="sub"/></process>
        """;

    private const string ClosedShape = """<di:BPMNShape bpmnElement="sub" isExpanded="false"><dc:Bounds x="1" y="2" width="100" height="80"/></di:BPMNShape>""";

    [Fact]
    public void Apply_ClosedSubProcess_StaysClosedWithItsContentOnADiagramOfItsOwn()
    {
        var drawn = BpmnLayout.Apply(Read(Process + Diagram("p", ClosedShape)));

        Assert.Equal(["p", "sub"], drawn.Diagram.Planes.Select(plane => plane.ElementId));
        Assert.False(drawn.Diagram.Shapes["sub"].IsExpanded);
        Assert.Equal((100, 80), (drawn.Diagram.Shapes["sub"].Bounds.Width, drawn.Diagram.Shapes["sub"].Bounds.Height));
        Assert.Equal((0, 0, 0), (drawn.Diagram.Shapes["s"].Plane, drawn.Diagram.Shapes["sub"].Plane, drawn.Diagram.Edges["f1"].Plane));
        Assert.Equal((1, 1, 1), (drawn.Diagram.Shapes["in"].Plane, drawn.Diagram.Shapes["t"].Plane, drawn.Diagram.Edges["f2"].Plane));
        Assert.Equal(BpmnWriter.WriteText(drawn), BpmnWriter.WriteText(BpmnLayout.Apply(drawn)));
        Assert.Equal(BpmnWriter.WriteText(drawn), BpmnWriter.WriteText(BpmnLayout.Apply(drawn, [])));
    }

    [Fact]
    public void Apply_SubProcessWithoutAShape_IsOpened()
    {
        var drawn = BpmnLayout.Apply(Read(Process));

        Assert.Equal(["p"], drawn.Diagram.Planes.Select(plane => plane.ElementId));
        Assert.True(drawn.Diagram.Shapes["sub"].IsExpanded);
    }

    [Fact]
    public void Apply_ClosedSubProcessThatALineLeadsInto_IsOpened()
    {
        var drawn = BpmnLayout.Apply(Read(
            "<collaboration id='c'><participant id='a' processRef='p'/><participant id='b'/><messageFlow id='m' sourceRef='b' targetRef='t'/></collaboration>"
            + Process + Diagram("c", ClosedShape)));

        Assert.Equal(["c"], drawn.Diagram.Planes.Select(plane => plane.ElementId));
        Assert.True(drawn.Diagram.Shapes["sub"].IsExpanded);
        Assert.Contains("m", drawn.Diagram.Edges.Keys);
    }

    [Fact]
    public void Apply_FileWithADiagramForEachProcess_KeepsThem()
    {
        var drawn = BpmnLayout.Apply(Read(Process + "<process id='q'><task id='other'/></process>" + Diagram("p", "") + Diagram("q", "")));

        Assert.Equal(["p", "q"], drawn.Diagram.Planes.Select(plane => plane.ElementId));
        Assert.Equal(["of_p", "of_q"], drawn.Root.Elements.Where(element => element.LocalName == "BPMNDiagram").Select(diagram => diagram.Attribute("id")));
        Assert.Equal((0, 1), (drawn.Diagram.Shapes["s"].Plane, drawn.Diagram.Shapes["other"].Plane));
    }

    [Fact]
    public void Render_SeveralDiagrams_StandBelowEachOtherUnderTheirNames()
    {
        var drawn = BpmnLayout.Apply(Read(Process + Diagram("p", ClosedShape)));

        var svg = SvgRenderer.Render(drawn);

        Assert.Contains(">Closed</text>", svg, StringComparison.Ordinal);
        Assert.True(Height(svg) > Height(SvgRenderer.Render(BpmnLayout.Apply(Read("<process id='p'><startEvent id='s'/></process>")))) + 80);
        Assert.Equal(new DiagramQuality(0, 0, 0, 0, 0), DiagramQuality.Of(drawn));
    }

    private static double Height(string svg) => double.Parse(svg.Split(" height=\"")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string Diagram(string of, string content) =>
        $"<di:BPMNDiagram id='of_{of}'><di:BPMNPlane id='plane_{of}' bpmnElement='{of}'>{content}</di:BPMNPlane></di:BPMNDiagram>";

    private static BpmnDocument Read(string content) => BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"<definitions xmlns='{BpmnNamespaces.Model}' xmlns:di='{BpmnNamespaces.Diagram}' xmlns:dc='{BpmnNamespaces.DiagramCommon}' targetNamespace='t'>{content}</definitions>"));
}
