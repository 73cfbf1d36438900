using ProcOS.Bpmn.Checking;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Model;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking.Fixing;

public sealed class BpmnFixerTests
{
    public static TheoryData<string> Fixable() => [.. RuleCatalogue.All.Where(rule => rule.CanFix).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Fixable))]
    public void Fix_InvalidFixture_MendsWhatTheRuleFindsAndBreaksNothing(string rule)
    {
        var before = Read(rule);

        var result = BpmnFixer.Fix(before, Only(rule));

        Assert.NotEmpty(result.Mended);
        Assert.All(result.Mended, finding => Assert.Equal(rule, finding.Rule));
        var left = BpmnChecker.Check(BpmnReader.Read(BpmnWriter.Write(result.Document), BpmnReadLimits.Lenient));
        Assert.True(left.Count(finding => finding.Rule == rule) < BpmnChecker.Check(before).Count(finding => finding.Rule == rule));
        Assert.Empty(left.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message)
            .Except(BpmnChecker.Check(before).Select(finding => finding.Message)));
    }

    [Fact]
    public void Fix_SuperfluousGateway_LeadsTheFlowAndItsLinePastIt()
    {
        var document = BpmnReader.Read("""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
              <bpmn:process id="p" isExecutable="true">
                <bpmn:startEvent id="a" /><bpmn:exclusiveGateway id="g" /><bpmn:endEvent id="b" />
                <bpmn:sequenceFlow id="in" sourceRef="a" targetRef="g" /><bpmn:sequenceFlow id="out" sourceRef="g" targetRef="b" />
              </bpmn:process>
              <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
                <bpmndi:BPMNShape bpmnElement="g"><dc:Bounds x="50" y="0" width="50" height="50" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge bpmnElement="in"><di:waypoint x="36" y="25" /><di:waypoint x="50" y="25" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge bpmnElement="out"><di:waypoint x="100" y="25" /><di:waypoint x="120" y="25" /></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """u8.ToArray());

        var mended = BpmnFixer.Fix(document, Only("style/superfluous-gateway")).Document;

        var flow = Assert.Single(mended.Flows);
        Assert.Equal(("in", "a", "b"), (flow.Id, flow.SourceId, flow.TargetId));
        Assert.DoesNotContain("g", mended.Diagram.Shapes.Keys);
        Assert.Equal([36, 50, 100, 120], mended.Diagram.Edges["in"].Waypoints.Select(point => point.X));
        Assert.Empty(mended.BrokenReferences);
    }

    [Fact]
    public void Fix_ModelWithoutDiagram_GetsOneThatShowsEverything()
    {
        var document = BpmnReader.Read("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="p" isExecutable="true"><startEvent id="a"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/></process>
            </definitions>
            """u8.ToArray());

        var result = BpmnFixer.Fix(document, Only("style/no-bpmndi"));

        Assert.Equal(["a", "b", "f"], result.Mended.Select(finding => finding.ElementId));
        Assert.Equal((2, 1), (result.Document.Diagram.Shapes.Count, result.Document.Diagram.Edges.Count));
        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(result.Document));
    }

    [Fact]
    public void Fix_ImplicitSplit_GetsAParallelGatewayInItsLaneAndDiagram()
    {
        var document = BpmnLayout.Apply(BpmnReader.Read("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
              <process id="p" isExecutable="true">
                <laneSet id="ls"><lane id="l"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef></lane></laneSet>
                <task id="a"><outgoing>f</outgoing><outgoing>g</outgoing></task><endEvent id="b"/><endEvent id="c"/>
                <sequenceFlow id="f" sourceRef="a" targetRef="b"/><sequenceFlow id="g" sourceRef="a" targetRef="c"/>
              </process>
            </definitions>
            """u8.ToArray()));

        var mended = BpmnReader.Read(BpmnWriter.Write(BpmnFixer.Fix(document, Only("style/no-implicit-split")).Document));

        var split = Assert.Single(mended.Nodes, node => node.Kind == FlowNodeKind.ParallelGateway);
        Assert.Equal("a", Assert.Single(split.Incoming).SourceId);
        Assert.Equal(["b", "c"], split.Outgoing.Select(flow => flow.TargetId));
        Assert.Contains(split.Id, mended.ElementsOf("lane")[0].Elements.Select(reference => reference.Text));
        Assert.Contains(split.Id, mended.Diagram.Shapes.Keys);
        Assert.Equal((0, 0), (DiagramQuality.Of(mended).ShapeOverlaps, DiagramQuality.Of(mended).EdgesThroughShapes));
        Assert.Empty(mended.BrokenReferences);
    }

    [Theory]
    [InlineData("<task id='a' default='f'/>", "")]
    [InlineData("<task id='a' xmlns:c='http://camunda.org/schema/1.0/bpmn' c:asyncAfter='true'/>", "")]
    [InlineData("<task id='a'/>", "<sequenceFlow id='h' sourceRef='a' targetRef='c'><conditionExpression>${x}</conditionExpression></sequenceFlow>")]
    public void Fix_ImplicitSplitThatAGatewayWouldChange_IsLeftAlone(string task, string more)
    {
        var document = BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p' isExecutable='true'>" + task
            + "<endEvent id='b'/><endEvent id='c'/><endEvent id='d'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/><sequenceFlow id='g' sourceRef='a' targetRef='c'/><sequenceFlow id='i' sourceRef='a' targetRef='d'/>"
            + more + "</process></definitions>"));

        Assert.Empty(BpmnFixer.Fix(document, Only("style/no-implicit-split")).Mended);
    }

    [Theory]
    [InlineData("<process id='p'><task id='a'/><task id='a'/></process>")]
    [InlineData("<process><task id='a'/></process>")]
    public void Fix_DiagramThatOtherRulesWouldFindFaultWith_IsNotDrawn(string process)
    {
        var document = Read(System.Text.Encoding.UTF8.GetBytes($"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>{process}</definitions>"));

        Assert.Empty(BpmnFixer.Fix(document).Mended);
    }

    [Fact]
    public void Fix_ImplicitSplitWhereAPolicyForbidsTheGateway_IsLeftAlone()
    {
        var forbidden = new CheckOptions { ForbiddenElements = new HashSet<string>(["parallelGateway"], StringComparer.Ordinal) };

        var mended = BpmnFixer.Fix(Read("style/no-implicit-split"), forbidden).Mended;

        Assert.DoesNotContain("style/no-implicit-split", mended.Select(finding => finding.Rule));
    }

    [Fact]
    public void Fix_IdsWithSpaceAroundThem_AreDrawnOnce()
    {
        var document = Read(
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><task id='a '/><task id=' b'/><sequenceFlow id='f ' sourceRef='a' targetRef='b'/></process></definitions>"u8);

        var once = BpmnFixer.Fix(document, Only("style/no-bpmndi"));

        Assert.Equal((2, 1), (once.Document.Diagram.Shapes.Count, once.Document.Diagram.Edges.Count));
        Assert.Equal(3, once.Mended.Count);
        Assert.Equal(BpmnWriter.WriteText(once.Document), BpmnWriter.WriteText(BpmnLayout.Apply(once.Document, [])));
    }

    [Fact]
    public void Fix_IgnoredElement_IsLeftAlone()
    {
        const string Rule = "style/superfluous-label";
        var options = Only(Rule) with { Ignored = [new IgnoredElement(Rule, "start_work", "wanted")] };

        Assert.Empty(BpmnFixer.Fix(Read(Rule), options).Mended);
    }

    private static CheckOptions Only(string rule) =>
        new() { RulesOff = BpmnChecker.Rules.Where(other => other != rule).ToHashSet(StringComparer.Ordinal) };

    private static BpmnDocument Read(string rule) =>
        Read(File.ReadAllBytes(Path.Combine(SharedParts.Repository, $"tests/Bpmn.Tests/Fixtures/rules/{rule}.invalid.bpmn")));

    private static BpmnDocument Read(ReadOnlySpan<byte> xml) => BpmnReader.Read(xml.ToArray(), BpmnReadLimits.Lenient);
}
