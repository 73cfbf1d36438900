using System.Text;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>Small pieces of models, most of them with something missing or wrong, to be put anywhere.</summary>
internal static class ModelSnippets
{
    private static readonly string[] Texts =
    [
        "<extensionElements><c:inputOutput><c:inputParameter name='a'><c:list><c:value>x</c:value><c:script scriptFormat='js'>1</c:script></c:list></c:inputParameter></c:inputOutput></extensionElements>",
        "<extensionElements><c:inputOutput><c:inputParameter name='a'><c:map><c:entry key='k'><c:list/><c:list/></c:entry></c:map></c:inputParameter></c:inputOutput></extensionElements>",
        "<extensionElements><c:inputOutput><c:outputParameter name='a'>${x.}</c:outputParameter></c:inputOutput></extensionElements>",
        "<extensionElements><c:connector><c:inputOutput/><c:connectorId>http</c:connectorId></c:connector></extensionElements>",
        "<extensionElements><c:formData businessKey='b'><c:formField id='b' type='enum'><c:value id='v'/></c:formField><c:formField id='x' label='${' type='string'/></c:formData></extensionElements>",
        "<extensionElements><c:formData><c:formField id='b' type='date' datePattern='dd'><c:properties/><c:properties/></c:formField></c:formData></extensionElements>",
        "<extensionElements><c:formProperty id='p' type='int' required='x'/></extensionElements>",
        "<extensionElements><c:executionListener event='take' class='a'/><c:executionListener event='start' expression=''/></extensionElements>",
        "<extensionElements><c:taskListener event='timeout' id='l' class='a'><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></c:taskListener></extensionElements>",
        "<extensionElements><c:taskListener event='create' delegateExpression=''><c:field name='f'/></c:taskListener></extensionElements>",
        "<extensionElements><c:in businessKey='${k}'/><c:in variables='all'/><c:out source='a' target='b'/><c:in sourceExpression='${x' target='y'/></extensionElements>",
        "<extensionElements><c:properties><c:property name='a' value='b'/></c:properties><c:errorEventDefinition errorRef='e' expression='${true}'/></extensionElements>",
        "<extensionElements><c:failedJobRetryTimeCycle>R3/PT1M</c:failedJobRetryTimeCycle><c:potentialStarter><resourceAssignmentExpression><formalExpression>user(a),group(</formalExpression></resourceAssignmentExpression></c:potentialStarter></extensionElements>",
        "<timerEventDefinition><timeCycle>0 0/5 * * * ?</timeCycle></timerEventDefinition>",
        "<timerEventDefinition><timeCycle>* * * * *</timeCycle></timerEventDefinition>",
        "<timerEventDefinition><timeDate>2030-02-30</timeDate></timerEventDefinition>",
        "<timerEventDefinition><timeDuration>P1WT1H</timeDuration></timerEventDefinition>",
        "<timerEventDefinition><timeDuration/><timeDate/></timerEventDefinition>",
        "<conditionalEventDefinition c:variableEvents='create, boo'><condition xsi:type='tFormalExpression' language='js'>true</condition></conditionalEventDefinition>",
        "<conditionalEventDefinition><condition xsi:type='tExpression'>x</condition></conditionalEventDefinition>",
        "<messageEventDefinition messageRef='nope'/>",
        "<messageEventDefinition c:type='external'/>",
        "<messageEventDefinition c:class='x'><extensionElements><c:field name='f'><c:string/></c:field></extensionElements></messageEventDefinition>",
        "<signalEventDefinition signalRef='x:y'/>",
        "<errorEventDefinition errorRef=''/>",
        "<escalationEventDefinition/>",
        "<compensateEventDefinition activityRef='nope' waitForCompletion='0'/>",
        "<linkEventDefinition name='l'><source>a</source></linkEventDefinition>",
        "<multiInstanceLoopCharacteristics c:collection='${c}' c:elementVariable='e' c:asyncBefore='true'/>",
        "<multiInstanceLoopCharacteristics isSequential='1'><loopDataInputRef>in</loopDataInputRef><inputDataItem name='i'/></multiInstanceLoopCharacteristics>",
        "<multiInstanceLoopCharacteristics><loopCardinality xsi:type='tFormalExpression'>${n</loopCardinality></multiInstanceLoopCharacteristics>",
        "<standardLoopCharacteristics testBefore='true'/>",
        "<ioSpecification><dataInput id='di1'/><inputSet><dataInputRefs>di1</dataInputRefs></inputSet><outputSet/></ioSpecification>",
        "<ioSpecification><inputSet/></ioSpecification>",
        "<dataInputAssociation><sourceRef>a</sourceRef><targetRef>b</targetRef><assignment><from>1</from><to>2</to></assignment></dataInputAssociation>",
        "<dataObject id='do1' isCollection='maybe'/>",
        "<dataObjectReference id='dr1' dataObjectRef='do9'/>",
        "<property id='pr1' itemSubjectRef='q:r'/>",
        "<laneSet><lane id='ln1'><flowNodeRef>nope</flowNodeRef><childLaneSet/></lane></laneSet>",
        "<userTask id='nu1' c:assignee='a'><humanPerformer><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>",
        "<userTask c:asyncBefore='true' c:asyncAfter='true'/>",
        "<userTask id='nu2' c:candidateUsers='a, ${b}, #{c' c:priority='x' c:dueDate='${d}'><documentation>a ${</documentation><documentation>b}</documentation></userTask>",
        "<scriptTask id='ns1' scriptFormat='groovy' c:resource='${r'/>",
        "<businessRuleTask id='nb1' c:decisionRef='d' c:decisionRefBinding='versionTag'/>",
        "<callActivity id='nc1' c:caseRef='x' c:caseBinding='version'/>",
        "<subProcess id='np1' triggeredByEvent='true'><startEvent id='np2' isInterrupting='false'><errorEventDefinition/></startEvent></subProcess>",
        "<subProcess id='np3'><task id='np4'/></subProcess>",
        "<transaction id='nt1' method='##Store'><endEvent id='nt2'><cancelEventDefinition/></endEvent></transaction>",
        "<adHocSubProcess id='na1' ordering='Sequential'><completionCondition>x</completionCondition></adHocSubProcess>",
        "<intermediateCatchEvent><timerEventDefinition/></intermediateCatchEvent>",
        "<boundaryEvent id='nbe' attachedToRef='nope' cancelActivity='no'/>",
        "<sequenceFlow id='nf1' sourceRef='nope' targetRef='nada' isImmediate='x'/>",
        "<association id='nas' sourceRef='nope' targetRef='nada' associationDirection='Two'/>",
        "<textAnnotation id='nta'><text>hello <b xmlns='urn:h'>x</b></text></textAnnotation>",
        "<group id='ng' categoryValueRef='cv:x y'/>",
        "<documentation textFormat='text/html'><p xmlns='urn:h'>x</p></documentation>",
        "<message id='nm'/>", "<signal id='nsig'/>", "<error id='ne' errorCode=''/>", "<escalation id='nes'/>",
        "<itemDefinition id='nid' structureRef='a b' itemKind='Info'/>", "<import importType='' location='' namespace=''/>",
        "<dataStore id='nds' capacity='many'/>", "<category id='nca'><categoryValue id='ncv' value='v'/></category>",
        "<resource id='nr' name='r'><resourceParameter name='p' type='t' isRequired='2'/></resource>",
        "<collaboration id='nco'><participant id='npa' processRef='nope'/><messageFlow id='nmf' sourceRef='a' targetRef='b'/></collaboration>",
        "<d:BPMNDiagram><d:BPMNPlane bpmnElement='nope'><d:BPMNShape bpmnElement='q'/></d:BPMNPlane></d:BPMNDiagram>",
        "<d:BPMNShape id='nsh' bpmnElement='nope' isHorizontal='x'><dc:Bounds x='a' y='1' width='1d' height='INF'/><d:BPMNLabel labelStyle='ls'/></d:BPMNShape>",
        "<d:BPMNEdge id='ned' bpmnElement='nope'><di:waypoint x='1' y='2'/></d:BPMNEdge>",
        "<dc:Bounds x='1' y='1' width='1' height='1'/>", "<di:waypoint x='1' y=''/>",
        "<x:y xmlns:x='urn:x' id='nx' z='1'><x:y/></x:y>", "<auditing/>", "<monitoring id='1'/>", "<extension mustUnderstand='true'/>",
    ];

    public static int Count => Texts.Length;

    /// <summary>One of them, with the declarations of its prefixes.</summary>
    public static XmlElement Get(int number)
    {
        var around = HardenedXmlReader.Read(
            Encoding.UTF8.GetBytes($"<s xmlns='{BpmnNamespaces.Model}' xmlns:xsi='{BpmnNamespaces.SchemaInstance}' xmlns:c='{BpmnNamespaces.Camunda}' xmlns:d='{BpmnNamespaces.Diagram}' xmlns:dc='{BpmnNamespaces.DiagramCommon}' xmlns:di='{BpmnNamespaces.DiagramInterchange}'>{Texts[number]}</s>"),
            BpmnReadLimits.Lenient).Root;
        return around.Elements[0].WithAttributes([.. around.Attributes.Where(declared => !around.Elements[0].Attributes.Any(own => own.Is(declared.Namespace, declared.LocalName))), .. around.Elements[0].Attributes]);
    }
}
