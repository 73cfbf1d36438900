using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

public sealed class BpmnLayoutTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(120);

    [Fact]
    public void Apply_RandomModels_DrawsEverythingAndNothingOverlaps() =>
        ForAll(document => DiagramFacts.Check(BpmnLayout.Apply(document)));

    [Fact]
    public void Apply_RandomModelsTwice_GivesTheSameBytes() => ForAll(document =>
    {
        var once = BpmnLayout.Apply(document);

        Assert.Equal(BpmnWriter.WriteText(once), BpmnWriter.WriteText(BpmnLayout.Apply(document)));
        Assert.Equal(BpmnWriter.WriteText(once), BpmnWriter.WriteText(BpmnLayout.Apply(once)));
    });

    [Fact]
    public void Apply_RandomModels_ChangesNothingThatExecutes() => ForAll(document =>
        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(BpmnReader.Read(BpmnWriter.Write(BpmnLayout.Apply(document))))));

    [Fact]
    public void Apply_Sequence_IsOneStraightLine()
    {
        var document = Process("""
            <startEvent id="a"/><task id="b"/><exclusiveGateway id="c"/><endEvent id="d"/>
            <sequenceFlow id="f1" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="f2" sourceRef="b" targetRef="c"/>
            <sequenceFlow id="f3" sourceRef="c" targetRef="d"/>
            """);

        var diagram = BpmnLayout.Apply(document).Diagram;

        Assert.Single(diagram.Shapes.Values.Select(shape => shape.Bounds.CenterY).Distinct());
        Assert.All(diagram.Edges.Values, edge => Assert.Equal(2, edge.Waypoints.Count));
    }

    [Fact]
    public void Apply_Loop_ReturnsAboveTheFlowWithTwoBends()
    {
        var document = Process("""
            <startEvent id="a"/><exclusiveGateway id="b"/><task id="c"/><exclusiveGateway id="d"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="f2" sourceRef="b" targetRef="c"/>
            <sequenceFlow id="f3" sourceRef="c" targetRef="d"/>
            <sequenceFlow id="back" sourceRef="d" targetRef="b"/>
            <sequenceFlow id="f4" sourceRef="d" targetRef="e"/>
            """);

        var laidOut = BpmnLayout.Apply(document);

        var back = laidOut.Diagram.Edges["back"].Waypoints;
        Assert.Equal(4, back.Count);
        Assert.True(back.Min(point => point.Y) < laidOut.Diagram.Shapes["c"].Bounds.Y);
        Assert.Equal(2, DiagramQuality.Of(laidOut).Bends);
    }

    [Fact]
    public void Apply_LoopIntoALowerLane_TurnsBetweenTheLanes()
    {
        var document = Process("""
            <laneSet id="ls"><lane id="l1"><flowNodeRef>check</flowNodeRef><flowNodeRef>ok</flowNodeRef><flowNodeRef>e</flowNodeRef></lane><lane id="l2"><flowNodeRef>a</flowNodeRef><flowNodeRef>write</flowNodeRef></lane></laneSet>
            <startEvent id="a"/><task id="write"/><task id="check"/><exclusiveGateway id="ok"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="a" targetRef="write"/>
            <sequenceFlow id="f2" sourceRef="write" targetRef="check"/>
            <sequenceFlow id="f3" sourceRef="check" targetRef="ok"/>
            <sequenceFlow id="f4" sourceRef="ok" targetRef="e"/>
            <sequenceFlow id="back" sourceRef="ok" targetRef="write"/>
            """);

        var laidOut = BpmnLayout.Apply(document);

        var (gateway, task) = (laidOut.Diagram.Shapes["ok"].Bounds, laidOut.Diagram.Shapes["write"].Bounds);
        Assert.Equal(gateway.Bottom, laidOut.Diagram.Edges["back"].Waypoints[0].Y);
        Assert.Equal(task.Y, laidOut.Diagram.Edges["back"].Waypoints[^1].Y);
        Assert.Equal(1, DiagramQuality.Of(laidOut).Crossings);
    }

    [Fact]
    public void Apply_BranchesWithJoin_BendOnceEach()
    {
        var document = Process("""
            <parallelGateway id="s"/><task id="a"/><task id="b"/><task id="c"/><parallelGateway id="j"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
            <sequenceFlow id="f2" sourceRef="s" targetRef="b"/>
            <sequenceFlow id="f3" sourceRef="s" targetRef="c"/>
            <sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
            <sequenceFlow id="f5" sourceRef="b" targetRef="j"/>
            <sequenceFlow id="f6" sourceRef="c" targetRef="j"/>
            """);

        Assert.Equal(new DiagramQuality(0, 0, 0, 4, 0), DiagramQuality.Of(BpmnLayout.Apply(document)));
    }

    [Fact]
    public void Apply_ColouredShapes_KeepColoursAndIds()
    {
        var document = BpmnReader.Read(Encoding.UTF8.GetBytes("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" targetNamespace="t">
              <process id="p"><task id="a"/></process>
              <di:BPMNDiagram id="dia"><di:BPMNPlane id="pl" bpmnElement="p">
                <di:BPMNShape id="mine" bpmnElement="a" bioc:fill="#fee"><dc:Bounds x="1" y="2" width="3" height="4"/></di:BPMNShape>
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """));

        var shape = BpmnLayout.Apply(document).Diagram.Shapes["a"];

        Assert.Equal("mine", shape.Element.Attribute("id"));
        Assert.Equal("#fee", shape.Element.Attribute("http://bpmn.io/schema/bpmn/biocolor/1.0", "fill"));
        Assert.Equal(100, shape.Bounds.Width);
    }

    private static BpmnDocument Process(string content) => BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\"><process id=\"p\">{content}</process></definitions>"));

    private static void ForAll(Action<BpmnDocument> check) => FsCheck.Check.One(
        Many, Prop.ForAll(RandomModels.All, xml => check(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)))));
}
