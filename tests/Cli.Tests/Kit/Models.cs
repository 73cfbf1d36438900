namespace ProcOS.Cli.Tests.Kit;

/// <summary>Small BPMN files.</summary>
internal static class Models
{
    public const string Good = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_greet" targetNamespace="http://procos.example/greet">
          <bpmn:process id="greet" name="Greet" isExecutable="true" camunda:historyTimeToLive="P180D">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="procos.name" value="Greet" />
                <camunda:property name="procos.version" value="1.0.0" />
                <camunda:property name="procos.intent" value="Greet somebody" />
                <camunda:property name="procos.domain" value="examples" />
                <camunda:property name="procos.created_by" value="tests" />
                <camunda:property name="procos.validation_hash" value="" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:startEvent id="asked" name="Greeting asked for">
              <bpmn:outgoing>to_greet</bpmn:outgoing>
            </bpmn:startEvent>
            <bpmn:userTask id="greet_person" name="Greet the person">
              <bpmn:incoming>to_greet</bpmn:incoming>
              <bpmn:outgoing>to_end</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:endEvent id="greeted" name="Person greeted">
              <bpmn:incoming>to_end</bpmn:incoming>
            </bpmn:endEvent>
            <bpmn:sequenceFlow id="to_greet" sourceRef="asked" targetRef="greet_person" />
            <bpmn:sequenceFlow id="to_end" sourceRef="greet_person" targetRef="greeted" />
          </bpmn:process>
          <bpmndi:BPMNDiagram id="diagram">
            <bpmndi:BPMNPlane id="plane" bpmnElement="greet">
              <bpmndi:BPMNShape id="asked_di" bpmnElement="asked"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="greet_person_di" bpmnElement="greet_person"><dc:Bounds x="200" y="78" width="100" height="80" /></bpmndi:BPMNShape>
              <bpmndi:BPMNShape id="greeted_di" bpmnElement="greeted"><dc:Bounds x="360" y="100" width="36" height="36" /></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="to_greet_di" bpmnElement="to_greet"><di:waypoint x="136" y="118" /><di:waypoint x="200" y="118" /></bpmndi:BPMNEdge>
              <bpmndi:BPMNEdge id="to_end_di" bpmnElement="to_end"><di:waypoint x="300" y="118" /><di:waypoint x="360" y="118" /></bpmndi:BPMNEdge>
            </bpmndi:BPMNPlane>
          </bpmndi:BPMNDiagram>
        </bpmn:definitions>

        """;

    /// <summary>The flow to the end is cut: the task leads nowhere and the end is never reached.</summary>
    public static string Broken => Good
        .Replace("""<bpmn:sequenceFlow id="to_end" sourceRef="greet_person" targetRef="greeted" />""", "", StringComparison.Ordinal)
        .Replace("<bpmn:outgoing>to_end</bpmn:outgoing>", "", StringComparison.Ordinal)
        .Replace("<bpmn:incoming>to_end</bpmn:incoming>", "", StringComparison.Ordinal);

    public const string EntityBomb = """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">&lol2;</definitions>
        """;
}
