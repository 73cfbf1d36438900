namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>Collaborations, conversations and choreographies. The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class CollaborationTypes
{
    public const string Text = """
        elements callChoreography:tCallChoreography<flowElement callConversation:tCallConversation<conversationNode
            choreography:tChoreography<collaboration choreographyActivity:tChoreographyActivity
            choreographyTask:tChoreographyTask<flowElement collaboration:tCollaboration<rootElement
            conversation:tConversation<conversationNode conversationAssociation:tConversationAssociation
            conversationLink:tConversationLink conversationNode:tConversationNode correlationKey:tCorrelationKey
            correlationProperty:tCorrelationProperty<rootElement correlationPropertyBinding:tCorrelationPropertyBinding
            correlationPropertyRetrievalExpression:tCorrelationPropertyRetrievalExpression
            correlationSubscription:tCorrelationSubscription globalChoreographyTask:tGlobalChoreographyTask<choreography
            globalConversation:tGlobalConversation<collaboration messageFlow:tMessageFlow
            messageFlowAssociation:tMessageFlowAssociation participant:tParticipant
            participantAssociation:tParticipantAssociation participantMultiplicity:tParticipantMultiplicity
            partnerEntity:tPartnerEntity<rootElement partnerRole:tPartnerRole<rootElement
            subChoreography:tSubChoreography<flowElement subConversation:tSubConversation<conversationNode
        tCallChoreography < tChoreographyActivity [calledChoreographyRef:QName] = participantAssociation*
        tCallConversation < tConversationNode [calledCollaborationRef:QName] = participantAssociation*
        tChoreography < tCollaboration = flowElement*
        tChoreographyActivity^ < tFlowNode [initiatingParticipantRef!:QName loopType:tChoreographyLoopType] =
            participantRef:QName{2,} correlationKey*
        tChoreographyLoopType : None Standard MultiInstanceSequential MultiInstanceParallel
        tChoreographyTask < tChoreographyActivity = messageFlowRef:QName{1,2}
        tCollaboration < tRootElement [name:string isClosed:boolean] = participant* messageFlow* artifact* conversationNode*
            conversationAssociation* participantAssociation* messageFlowAssociation* correlationKey* choreographyRef:QName*
            conversationLink*
        tConversation < tConversationNode
        tConversationAssociation < tBaseElement [innerConversationNodeRef!:QName outerConversationNodeRef!:QName]
        tConversationLink < tBaseElement [name:string sourceRef!:QName targetRef!:QName]
        tConversationNode^ < tBaseElement [name:string] = participantRef:QName* messageFlowRef:QName* correlationKey*
        tCorrelationKey < tBaseElement [name:string] = correlationPropertyRef:QName*
        tCorrelationProperty < tRootElement [name:string type:QName] = correlationPropertyRetrievalExpression+
        tCorrelationPropertyBinding < tBaseElement [correlationPropertyRef!:QName] = dataPath:tFormalExpression
        tCorrelationPropertyRetrievalExpression < tBaseElement [messageRef!:QName] = messagePath:tFormalExpression
        tCorrelationSubscription < tBaseElement [correlationKeyRef!:QName] = correlationPropertyBinding*
        tGlobalChoreographyTask < tChoreography [initiatingParticipantRef:QName]
        tGlobalConversation < tCollaboration
        tMessageFlow < tBaseElement [name:string sourceRef!:QName targetRef!:QName messageRef:QName]
        tMessageFlowAssociation < tBaseElement [innerMessageFlowRef!:QName outerMessageFlowRef!:QName]
        tParticipant < tBaseElement [name:string processRef:QName] = interfaceRef:QName* endPointRef:QName*
            participantMultiplicity?
        tParticipantAssociation < tBaseElement = innerParticipantRef:QName outerParticipantRef:QName
        tParticipantMultiplicity < tBaseElement [minimum:int maximum:int]
        tPartnerEntity < tRootElement [name:string] = participantRef:QName*
        tPartnerRole < tRootElement [name:string] = participantRef:QName*
        tSubChoreography < tChoreographyActivity = flowElement* artifact*
        tSubConversation < tConversationNode = conversationNode*
        """;
}
