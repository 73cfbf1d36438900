using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Layout.Labels;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

public sealed class BpmnLayoutTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(120);

    [Fact]
    public void Wrap_WordOfAMillionLetters_IsCutInOnePass()
    {
        var word = new string('n', 1_000_000);

        var lines = LabelBox.Wrap(word, LabelBox.MaxWidth);

        Assert.Equal(word, string.Concat(lines));
        Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= LabelBox.MaxWidth, line));
    }

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
    public void Apply_LoopIntoAnUpperLane_TurnsInThatLaneWithTwoBends()
    {
        var document = Process("""
            <laneSet id="ls"><lane id="l1"><flowNodeRef>a</flowNodeRef><flowNodeRef>write</flowNodeRef></lane><lane id="l2"><flowNodeRef>check</flowNodeRef><flowNodeRef>ok</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></laneSet>
            <startEvent id="a"/><task id="write"/><task id="check"/><exclusiveGateway id="ok"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="a" targetRef="write"/>
            <sequenceFlow id="f2" sourceRef="write" targetRef="check"/>
            <sequenceFlow id="f3" sourceRef="check" targetRef="ok"/>
            <sequenceFlow id="f4" sourceRef="ok" targetRef="e"/>
            <sequenceFlow id="back" sourceRef="ok" targetRef="write"/>
            """);

        var diagram = BpmnLayout.Apply(document).Diagram;

        var back = diagram.Edges["back"].Waypoints;
        Assert.Equal(4, back.Count);
        Assert.InRange(back[1].Y, diagram.Shapes["write"].Bounds.Bottom, diagram.Shapes["l1"].Bounds.Bottom);
    }

    [Fact]
    public void Apply_DefaultAndConditionalFlowOutOfATask_BeginApart()
    {
        var document = Process("""
            <startEvent id="s"/><exclusiveGateway id="split"/><task id="upper"/><task id="lower" default="other"/><task id="next"/><exclusiveGateway id="join"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="split"/>
            <sequenceFlow id="f2" sourceRef="split" targetRef="upper"/>
            <sequenceFlow id="f3" sourceRef="split" targetRef="lower"/>
            <sequenceFlow id="f4" sourceRef="upper" targetRef="next"/>
            <sequenceFlow id="other" sourceRef="lower" targetRef="next"/>
            <sequenceFlow id="when" sourceRef="lower" targetRef="join"><conditionExpression>${yes}</conditionExpression></sequenceFlow>
            <sequenceFlow id="f5" sourceRef="next" targetRef="join"/>
            <sequenceFlow id="f6" sourceRef="join" targetRef="e"/>
            """);

        var edges = BpmnLayout.Apply(document).Diagram.Edges;

        Assert.NotEqual(edges["other"].Waypoints[0], edges["when"].Waypoints[0]);
    }

    [Fact]
    public void Apply_WideNameOfABoundaryEventBesideALoop_StandsClearOfIt()
    {
        var document = Process("""
            <startEvent id="s"/><exclusiveGateway id="again"/><task id="first"/><exclusiveGateway id="asked"/><endEvent id="done"/>
            <userTask id="decide"/><boundaryEvent id="late" name="No decision in a week" attachedToRef="decide"/><task id="expire"/><endEvent id="e"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="again"/>
            <sequenceFlow id="f2" sourceRef="again" targetRef="first"/>
            <sequenceFlow id="f3" sourceRef="first" targetRef="asked"/>
            <sequenceFlow id="f4" sourceRef="asked" targetRef="done"/>
            <sequenceFlow id="f5" sourceRef="asked" targetRef="decide"/>
            <sequenceFlow id="back" sourceRef="decide" targetRef="again"/>
            <sequenceFlow id="f6" sourceRef="late" targetRef="expire"/>
            <sequenceFlow id="f7" sourceRef="expire" targetRef="e"/>
            """);

        Assert.Equal(0, DiagramQuality.Of(BpmnLayout.Apply(document)).LabelOverlaps);
    }

    [Theory]
    [InlineData("<callActivity id=\"a\"/>", 6)]
    [InlineData("<callActivity id=\"a\"><multiInstanceLoopCharacteristics/></callActivity>", 15)]
    public void Apply_BoundaryEvents_LeaveTheSignsInTheMiddleOfTheirActivityFree(string activity, double signs)
    {
        for (var count = 1; count < 5; count++)
        {
            var events = Enumerable.Range(0, count).Select(i => $"<boundaryEvent id=\"b{i}\" name=\"Failed\" attachedToRef=\"a\"/>");
            var shapes = BpmnLayout.Apply(Process(activity + string.Concat(events))).Diagram.Shapes;

            var host = shapes["a"].Bounds;
            Assert.All(
                Enumerable.Range(0, count).Select(i => shapes[$"b{i}"].Bounds),
                shape => Assert.True(shape.Right <= host.CenterX - signs || shape.X >= host.CenterX + signs));
        }
    }

    [Fact]
    public void Apply_FlowsThatShareTheirBeginning_NamesTheTurningOneWhereItIsAlone()
    {
        var document = Process("""
            <startEvent id="s"/><task id="list"/><boundaryEvent id="failed" attachedToRef="list"/><endEvent id="e1"/>
            <exclusiveGateway id="any"/><task id="work"/><exclusiveGateway id="join"/><endEvent id="e2"/>
            <sequenceFlow id="f1" sourceRef="s" targetRef="list"/>
            <sequenceFlow id="f2" sourceRef="list" targetRef="any"/>
            <sequenceFlow id="f3" sourceRef="failed" targetRef="e1"/>
            <sequenceFlow id="yes" name="yes" sourceRef="any" targetRef="work"/>
            <sequenceFlow id="no" name="no" sourceRef="any" targetRef="join"/>
            <sequenceFlow id="f4" sourceRef="work" targetRef="join"/>
            <sequenceFlow id="f5" sourceRef="join" targetRef="e2"/>
            """);

        var edges = BpmnLayout.Apply(document).Diagram.Edges;

        Assert.Equal(edges["yes"].Waypoints[0], edges["no"].Waypoints[0]);
        Assert.True(edges["no"].Label!.Value.Y > edges["no"].Waypoints[1].Y + 20);
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
