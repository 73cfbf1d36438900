namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>Processes: flow elements, gateways, artifacts, lanes. The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class ProcessTypes
{
    public const string Text = """
        elements artifact:tArtifact association:tAssociation<artifact auditing:tAuditing callableElement:tCallableElement
            complexGateway:tComplexGateway<flowElement dataObject:tDataObject<flowElement
            dataObjectReference:tDataObjectReference<flowElement dataStoreReference:tDataStoreReference<flowElement
            eventBasedGateway:tEventBasedGateway<flowElement exclusiveGateway:tExclusiveGateway<flowElement
            flowElement:tFlowElement flowNode:tFlowNode gateway^:tGateway group:tGroup<artifact
            inclusiveGateway:tInclusiveGateway<flowElement lane:tLane laneSet:tLaneSet monitoring:tMonitoring
            parallelGateway:tParallelGateway<flowElement process:tProcess<rootElement property:tProperty
            sequenceFlow:tSequenceFlow<flowElement textAnnotation:tTextAnnotation<artifact text:tText
        tArtifact^ < tBaseElement
        tAssociation < tArtifact [sourceRef!:QName targetRef!:QName associationDirection:tAssociationDirection]
        tAssociationDirection : None One Both
        tAuditing < tBaseElement
        tCallableElement < tRootElement [name:string] = supportedInterfaceRef:QName* ioSpecification? ioBinding*
        tComplexGateway < tGateway [default:IDREF] = activationCondition:tExpression?
        tDataObject < tFlowElement [itemSubjectRef:QName isCollection:boolean] = dataState?
        tDataObjectReference < tFlowElement [itemSubjectRef:QName dataObjectRef:IDREF] = dataState?
        tDataStoreReference < tFlowElement [itemSubjectRef:QName dataStoreRef:QName] = dataState?
        tEventBasedGateway < tGateway [instantiate:boolean eventGatewayType:tEventBasedGatewayType]
        tEventBasedGatewayType : Exclusive Parallel
        tExclusiveGateway < tGateway [default:IDREF]
        tFlowElement^ < tBaseElement [name:string] = auditing? monitoring? categoryValueRef:QName*
        tFlowNode^ < tFlowElement = incoming:QName* outgoing:QName*
        tGateway < tFlowNode [gatewayDirection:tGatewayDirection]
        tGatewayDirection : Unspecified Converging Diverging Mixed
        tGroup < tArtifact [categoryValueRef:QName]
        tInclusiveGateway < tGateway [default:IDREF]
        tLane < tBaseElement [name:string partitionElementRef:QName] = partitionElement:tBaseElement? flowNodeRef:IDREF*
            childLaneSet:tLaneSet?
        tLaneSet < tBaseElement [name:string] = lane*
        tMonitoring < tBaseElement
        tParallelGateway < tGateway
        tProcess < tCallableElement [processType:tProcessType isClosed:boolean isExecutable:boolean
            definitionalCollaborationRef:QName] = auditing? monitoring? property* laneSet* flowElement* artifact*
            resourceRole* correlationSubscription* supports:QName*
        tProcessType : None Public Private
        tProperty < tBaseElement [name:string itemSubjectRef:QName] = dataState?
        tSequenceFlow < tFlowElement [sourceRef!:IDREF targetRef!:IDREF isImmediate:boolean] =
            conditionExpression:tExpression?
        tTextAnnotation < tArtifact [textFormat:string] = text?
        tText~ = ##any?
        """;
}
