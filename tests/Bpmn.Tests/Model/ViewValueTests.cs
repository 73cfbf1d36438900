using System.Text;
using ProcOS.Bpmn.Model.Artifacts;
using ProcOS.Bpmn.Model.Events;
using Xunit;

namespace ProcOS.Bpmn.Tests.Model;

public sealed class ViewValueTests
{
    private static readonly BpmnDocument Document = BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"""
        <definitions xmlns='{BpmnNamespaces.Model}' xmlns:camunda='{BpmnNamespaces.Camunda}' xmlns:zeebe='{BpmnNamespaces.Zeebe}'
            xmlns:di='{BpmnNamespaces.Diagram}' xmlns:t='urn:target' targetNamespace='urn:target' exporter='tool' exporterVersion='1'>
          <message id='m' name='order' itemRef='t:i'/>
          <error id='e' errorCode='E1' camunda:errorMessage='went wrong'/>
          <itemDefinition id='i' isCollection='true' structureRef='t:thing'/>
          <collaboration id='c'>
            <participant id='pool' processRef='t:p'><participantMultiplicity/></participant>
            <messageFlow id='mf' sourceRef='t:pool' targetRef='t:task' messageRef='m'/>
          </collaboration>
          <process id='p' isExecutable='true' camunda:historyTimeToLive='P1D'>
            <documentation> why </documentation>
            <laneSet><lane id='outer'><childLaneSet><lane id='inner'><flowNodeRef>t:task</flowNodeRef></lane></childLaneSet></lane></laneSet>
            <dataObject id='do' isCollection='1' itemSubjectRef='i'/><dataObjectReference id='dor' dataObjectRef='do'><dataState name='paid'/></dataObjectReference>
            <startEvent id='start'><timerEventDefinition><timeCycle> R3/PT1H </timeCycle></timerEventDefinition></startEvent>
            <serviceTask id='task' camunda:type='external' camunda:topic='bill' camunda:asyncBefore='true' camunda:exclusive='false'>
              <extensionElements>
                <camunda:inputOutput><camunda:inputParameter name='a'> x </camunda:inputParameter><camunda:outputParameter name='b'><camunda:list/></camunda:outputParameter></camunda:inputOutput>
                <camunda:failedJobRetryTimeCycle>R5/PT1M</camunda:failedJobRetryTimeCycle>
                <camunda:properties><camunda:property name='k' value='v'/></camunda:properties>
                <camunda:field name='f'><camunda:string>s</camunda:string></camunda:field>
                <zeebe:taskDefinition type='bill' retries='7'/>
                <zeebe:taskHeaders><zeebe:header key='h' value='1'/></zeebe:taskHeaders>
              </extensionElements>
              <multiInstanceLoopCharacteristics isSequential='true' camunda:collection='items' camunda:elementVariable='item'><completionCondition>${"{done}"}</completionCondition></multiInstanceLoopCharacteristics>
            </serviceTask>
            <boundaryEvent id='undo' attachedToRef='task'><compensateEventDefinition waitForCompletion='false'/></boundaryEvent>
            <task id='handler' isForCompensation='true'/>
            <association id='a' sourceRef='undo' targetRef='handler' associationDirection='One'/>
            <textAnnotation id='note'><text>mind</text></textAnnotation>
          </process>
          <di:BPMNDiagram name='d'><di:BPMNPlane bpmnElement='t:c'/></di:BPMNDiagram>
        </definitions>
        """));

    [Fact]
    public void Definitions_ValuesAndReferences_AreReadWithoutPrefixes()
    {
        var definitions = Document.Definitions;
        var pools = Assert.Single(definitions.Collaborations);
        var flow = Assert.Single(pools.MessageFlows);

        Assert.Equal(("tool", "1"), (definitions.Exporter, definitions.ExporterVersion));
        Assert.Equal("i", definitions.FindMessage(flow.MessageId)?.ItemId);
        Assert.Equal(("E1", "went wrong"), (definitions.FindError("e")?.Code, definitions.FindError("e")?.CamundaMessage));
        Assert.True(definitions.Items[0].IsCollection);
        Assert.Equal(("p", true), (pools.Participants[0].ProcessId, pools.Participants[0].IsMultiple));
        Assert.Equal(("pool", "task"), (flow.SourceId, flow.TargetId));
        Assert.Null(definitions.FindSignal(null));
    }

    [Fact]
    public void Scope_LanesDataAndArtifacts_AreRead()
    {
        var process = Document.Processes[0];
        var lane = Assert.Single(process.LaneSets[0].Lanes);
        var association = Assert.Single(process.Associations);

        Assert.Equal("why", process.Documentation);
        Assert.Equal("P1D", process.Camunda.HistoryTimeToLive);
        Assert.Equal("task", Assert.Single(lane.Lanes[0].NodeIds));
        Assert.Equal((true, "i"), (process.DataObjects[0].IsCollection, process.DataObjects[0].ItemId));
        Assert.Equal(("do", "paid"), (process.DataObjectReferences[0].DataObjectId, process.DataObjectReferences[0].State));
        Assert.Equal(AssociationDirection.One, association.Direction);
        Assert.Equal("mind", process.Annotations[0].Text);
        Assert.Equal(("c", "d"), (Document.Diagram.Planes[0].ElementId, Document.Diagram.Planes[0].Name));
    }

    [Fact]
    public void Node_DefinitionsLoopAndHandler_AreRead()
    {
        var timer = Assert.IsType<TimerEventDefinition>(Assert.Single(Document.FindNode("start")!.Definitions));
        var compensation = Assert.IsType<CompensateEventDefinition>(Assert.Single(Document.FindNode("undo")!.Definitions));
        var loop = Document.FindNode("task")!.MultiInstance!;

        Assert.Equal((TimerKind.Cycle, "R3/PT1H"), (timer.Kind, timer.Value));
        Assert.False(compensation.WaitsForCompletion);
        Assert.Same(Document.FindNode("handler"), Document.FindNode("undo")!.CompensationHandler);
        Assert.Equal((true, "items", "item", "${done}"), (loop.IsSequential, loop.CamundaCollection, loop.CamundaElementVariable, loop.CompletionCondition));
        Assert.Null(Document.FindNode("start")!.MultiInstance);
    }

    [Fact]
    public void Extensions_OfBothEngines_AreReadSideBySide()
    {
        var task = Document.FindNode("task")!;

        Assert.Equal(("external", "bill", true), (task.Camunda.Implementation.Type, task.Camunda.Implementation.Topic, task.Camunda.Implementation.IsPresent));
        Assert.Equal((true, false, false), (task.Camunda.IsAsyncBefore, task.Camunda.IsAsyncAfter, task.Camunda.IsExclusive));
        Assert.Equal("R5/PT1M", task.Camunda.RetryTimeCycle);
        Assert.Equal(("a", "x"), (task.Camunda.InputOutput!.Inputs[0].Name, task.Camunda.InputOutput.Inputs[0].Text));
        Assert.Equal("list", task.Camunda.InputOutput.Outputs[0].Structure?.LocalName);
        Assert.Equal(("k", "v"), (task.Camunda.Properties[0].Name, task.Camunda.Properties[0].Value));
        Assert.Equal("s", task.Camunda.Fields[0].Text);
        Assert.Equal(("bill", "7"), (task.Zeebe.TaskDefinition!.Type, task.Zeebe.TaskDefinition.Retries));
        Assert.Equal(("h", "1"), (task.Zeebe.Headers[0].Key, task.Zeebe.Headers[0].Value));
        Assert.Null(task.Zeebe.Form);
    }
}
