using System.Text;
using ProcOS.Bpmn.Comparing;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Comparing;

public sealed class BpmnComparerTests
{
    private const string Lanes = "<laneSet id='ls'><lane id='l1' name='sales'><flowNodeRef>a</flowNodeRef></lane><lane id='l2' name='stock'><flowNodeRef>b</flowNodeRef></lane></laneSet>";
    private const string Nodes = "<task id='a' name='A'/><task id='b' name='B'/><subProcess id='sub' name='S'><task id='in' name='I'/></subProcess>";
    private const string Flows = "<sequenceFlow id='f1' sourceRef='a' targetRef='b'/><sequenceFlow id='f2' sourceRef='a' targetRef='sub'/>";

    [Fact]
    public void Compare_NodeInAnotherLane_IsMoved() => Assert.Equal(
        """
        moved      task 'b' (B)
                     lane: "lane 'l2'" → "lane 'l1'"
        1 moved

        """,
        Diff(Lanes + Nodes + Flows, "<laneSet id='ls'><lane id='l1' name='sales'><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane><lane id='l2' name='stock'/></laneSet>" + Nodes + Flows));

    [Fact]
    public void Compare_NodeOutOfASubProcess_IsMoved() => Assert.Equal(
        """
        moved      task 'in' (I)
                     scope: "subProcess 'sub'" → "process 'p'"
        1 moved

        """,
        Diff(Nodes, "<task id='a' name='A'/><task id='b' name='B'/><subProcess id='sub' name='S'/><task id='in' name='I'/>"));

    [Fact]
    public void Compare_BoundaryEventOnAnotherActivity_IsMoved() => Assert.Equal(
        """
        moved      boundaryEvent 'e'
                     attachedTo: "a" → "b"
        1 moved

        """,
        Diff(Nodes + "<boundaryEvent id='e' attachedToRef='a'/>", Nodes + "<boundaryEvent id='e' attachedToRef='b'/>"));

    [Fact]
    public void Compare_FlowsInAnotherOrder_IsAChangeOfTheirSource() => Assert.Equal(
        """
        changed    task 'a' (A)
                     order of outgoing flows: "f1, f2" → "f2, f1"
        1 changed

        """,
        Diff(Nodes + Flows, Nodes + "<sequenceFlow id='f2' sourceRef='a' targetRef='sub'/><sequenceFlow id='f1' sourceRef='a' targetRef='b'/>"));

    [Fact]
    public void Compare_PartsAndExtensions_NameTheWayToWhatChanged()
    {
        const string before = "<startEvent id='s'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>"
            + "<serviceTask id='t' c:topic='x'><extensionElements><c:inputOutput><c:inputParameter name='n'>1</c:inputParameter></c:inputOutput></extensionElements></serviceTask>";
        const string after = "<startEvent id='s'><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></startEvent>"
            + "<serviceTask id='t' c:topic='x' c:asyncBefore='true'><extensionElements><c:inputOutput><c:inputParameter name='n'>2</c:inputParameter><c:inputParameter name='m'>3</c:inputParameter></c:inputOutput></extensionElements></serviceTask>";

        Assert.Equal(
            """
            changed    startEvent 's'
                         timerEventDefinition/timeDuration: "PT1H" → "PT2H"
            changed    serviceTask 't'
                         camunda:asyncBefore: (none) → "true"
                         extensionElements/camunda:inputOutput/camunda:inputParameter[n]: "1" → "2"
                         extensionElements/camunda:inputOutput/camunda:inputParameter[m]: (none) → "name=m 3"
            2 changed

            """,
            Diff(before, after));
    }

    [Fact]
    public void Compare_IdsMadeAnewAndOneTaskRenamed_FindsBoth()
    {
        var before = Read(Lanes + Nodes + Flows);
        var after = before.WithNewIds().Edit(element => element.Attribute("name") == "B" ? element.With("name", "renamed") : element);

        var changes = BpmnComparer.Compare(before, after).Changes;

        Assert.All(changes, change => Assert.Equal(ChangeKind.Changed, change.Kind));
        Assert.Equal("b", Assert.Single(changes, change => change.Properties.Any(property => property.Name == "name")).OldId);
    }

    [Fact]
    public void Compare_ProcessUnderAnotherKeyBesideAnother_IsOneChangedId()
    {
        var before = Read(Nodes + Flows);
        var process = before.Processes[0].Element;
        var after = before.WithRoot(before.Root.WithContent([process.With("id", "q").With("name", "copy"), new XmlElement("", "process", BpmnNamespaces.Model, [new XmlAttr("id", "r")], [])]));

        Assert.Equal(
            """
            added      process 'r'
            changed    process 'q' (copy)
                         id: "p" → "q"
                         name: (none) → "copy"
            1 added, 1 changed

            """,
            DiffText.Write(BpmnComparer.Compare(before, after)).ReplaceLineEndings());
    }

    [Fact]
    public void Compare_TaskReplacedByAnother_IsRemovedAndAddedNotRenamed() => Assert.Equal(
        """
        added      userTask 'y' (Pay)
        removed    userTask 'x' (Count)
        1 added, 1 removed

        """,
        Diff(Nodes + "<userTask id='x' name='Count'/>", Nodes + "<userTask id='y' name='Pay'/>"));

    [Fact]
    public void Compare_StampedAndExportedByAnotherTool_FindsNothing()
    {
        var before = Read(Nodes + Flows);
        var after = BpmnMetadata.Stamp(before).Edit(element => element.IsBpmn("definitions") ? element.With("exporter", "another").With("exporterVersion", "9") : element);

        Assert.Equal("no differences\n", DiffText.Write(BpmnComparer.Compare(before, after)));
    }

    [Fact]
    public void Compare_DefaultsWrittenDown_AreAnotherNotationOfTheSame() => Assert.Equal(
        """
        notation   task 'a'
                     camunda:exclusive: "true" → (none)
                     isForCompensation: (none) → "false"
        1 notation only: the meaning is the same, the hash is another

        """,
        Diff("<task id='a' c:exclusive='true'/>", "<task id='a' isForCompensation='false'/>"));

    [Fact]
    public void Compare_ElementsInAnotherOrder_AreAnotherNotationOfTheSame() => Assert.Equal(
        """
        notation   process 'p'
                     order of elements: "a, b" → "b, a"
        1 notation only: the meaning is the same, the hash is another

        """,
        Diff("<startEvent id='s'/><task id='a'/><task id='b'/><endEvent id='e'/>", "<startEvent id='s'/><task id='b'/><task id='a'/><endEvent id='e'/>"));

    [Fact]
    public void Compare_ListenersInAnotherOrder_IsAChange() => Assert.Equal(
        """
        changed    task 'a'
                     extensionElements/order: "camunda:executionListener[start], camunda:executionListener[end]" → "camunda:executionListener[end], camunda:executionListener[start]"
        1 changed

        """,
        Diff(
            "<task id='a'><extensionElements><c:executionListener event='start' class='A'/><c:executionListener event='end' class='B'/></extensionElements></task>",
            "<task id='a'><extensionElements><c:executionListener event='end' class='B'/><c:executionListener event='start' class='A'/></extensionElements></task>"));

    [Fact]
    public void Compare_UnknownPartsUnderAnotherPrefix_FindsNothing() => Assert.Equal(
        "no differences\n",
        Diff(
            "<task id='a'><extensionElements><x:thing xmlns:x='urn:x' x:a='1'/></extensionElements></task>",
            "<task id='a'><extensionElements><y:thing xmlns:y='urn:x' y:a='1'/></extensionElements></task>"));

    [Fact]
    public void Compare_TwoStrangers_SharesNothingAndStaysLinear()
    {
        var before = Read(string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<task id='a{i}'/>")));
        var after = Read(string.Concat(Enumerable.Range(0, 4_000).Select(i => $"<userTask id='b{i}'/>")));

        var diff = BpmnComparer.Compare(before, after);

        Assert.Equal((4_000, 4_000), (diff.Of(ChangeKind.Added).Count(), diff.Of(ChangeKind.Removed).Count()));
    }

    [Fact]
    public void Write_ControlCharactersInNames_DoNotReachTheTerminal()
    {
        var text = DiffText.Write(BpmnComparer.Compare(Read("<task id='a'/>"), Read("<task id='a' name='x&#xA;added y&#x9;z'/>")));

        Assert.DoesNotContain("\nadded", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text);
    }

    [Fact]
    public void Render_RemovedAndAdded_AreDrawnInTheirColours()
    {
        var before = Blocks.BlockCompilerTests.Example();
        var document = ProcOS.Bpmn.Blocks.BlockCompiler.Compile(before);
        var victim = document.Nodes.First(node => node.Kind == Bpmn.Model.FlowNodeKind.EndEvent);
        var after = document.Edit(element => ReferenceEquals(element, victim.Element) || element.Attribute("bpmnElement") == victim.Id ? null : element);
        var diff = BpmnComparer.Compare(document, after);

        var svg = DiffPicture.Render(document, after, diff);
        var back = DiffPicture.Render(after, document, BpmnComparer.Compare(after, document));

        Assert.Contains($"data-element-id=\"{victim.Id}\"", svg, StringComparison.Ordinal);
        Assert.Contains(DiffPicture.Colours[ChangeKind.Removed], svg, StringComparison.Ordinal);
        Assert.DoesNotContain(DiffPicture.Colours[ChangeKind.Added], svg, StringComparison.Ordinal);
        Assert.Contains(DiffPicture.Colours[ChangeKind.Added], back, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_RemovedWhosePlaceIsTaken_StandsBesideWithALegend()
    {
        var before = ProcOS.Bpmn.Layout.BpmnLayout.Apply(Read("<startEvent id='s'/><task id='old' name='Old'/><endEvent id='e'/><sequenceFlow id='f1' sourceRef='s' targetRef='old'/><sequenceFlow id='f2' sourceRef='old' targetRef='e'/>"));
        var after = ProcOS.Bpmn.Layout.BpmnLayout.Apply(Read("<startEvent id='s'/><userTask id='fresh' name='Fresh'/><endEvent id='e'/><sequenceFlow id='g1' sourceRef='s' targetRef='fresh'/><sequenceFlow id='g2' sourceRef='fresh' targetRef='e'/>"));
        var diff = BpmnComparer.Compare(before, after);

        var svg = DiffPicture.Render(before, after, diff);

        Assert.Equal((0, 0), Overlaps(RemovedParts.AddTo(after, before, diff)));
        Assert.All(new[] { "old", "fresh", "f1", "f2", "g1", "g2" }, id => Assert.Contains($"data-element-id=\"{id}\"", svg, StringComparison.Ordinal));
        Assert.Contains(">removed</text>", svg, StringComparison.Ordinal);
        Assert.Contains(">added</text>", svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">moved</text>", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_RandomNodesRemoved_OverlapNothing()
    {
        var document = ProcOS.Bpmn.Blocks.BlockCompiler.Compile(Blocks.BlockCompilerTests.Example());
        foreach (var victim in document.Nodes.Where(node => node.Inner is null))
        {
            var flows = victim.Incoming.Concat(victim.Outgoing).Select(flow => flow.Element).ToHashSet();
            var after = ProcOS.Bpmn.Layout.BpmnLayout.Apply(document.Edit(element => ReferenceEquals(element, victim.Element) || flows.Contains(element) || element.LocalName is "incoming" or "outgoing" ? null : element));

            Assert.Equal((0, 0), Overlaps(RemovedParts.AddTo(after, document, BpmnComparer.Compare(document, after))));
        }
    }

    private static (int Shapes, int Edges) Overlaps(BpmnDocument document) =>
        (ProcOS.Bpmn.Diagram.DiagramQuality.Of(document).ShapeOverlaps, ProcOS.Bpmn.Diagram.DiagramQuality.Of(document).EdgesThroughShapes);

    private static string Diff(string before, string after) =>
        DiffText.Write(BpmnComparer.Compare(Read(before), Read(after))).ReplaceLineEndings();

    private static BpmnDocument Read(string process) => BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"<definitions xmlns='{BpmnNamespaces.Model}' xmlns:c='{BpmnNamespaces.Camunda}'><process id='p'>{process}</process></definitions>"));
}
