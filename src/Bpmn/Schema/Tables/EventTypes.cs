namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>Events and their definitions. The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class EventTypes
{
    public const string Text = """
        elements boundaryEvent:tBoundaryEvent<flowElement cancelEventDefinition:tCancelEventDefinition<eventDefinition
            catchEvent:tCatchEvent compensateEventDefinition:tCompensateEventDefinition<eventDefinition
            conditionalEventDefinition:tConditionalEventDefinition<eventDefinition endEvent:tEndEvent<flowElement
            errorEventDefinition:tErrorEventDefinition<eventDefinition
            escalationEventDefinition:tEscalationEventDefinition<eventDefinition event:tEvent<flowElement
            eventDefinition:tEventDefinition<rootElement implicitThrowEvent:tImplicitThrowEvent<flowElement
            intermediateCatchEvent:tIntermediateCatchEvent<flowElement
            intermediateThrowEvent:tIntermediateThrowEvent<flowElement
            linkEventDefinition:tLinkEventDefinition<eventDefinition
            messageEventDefinition:tMessageEventDefinition<eventDefinition
            signalEventDefinition:tSignalEventDefinition<eventDefinition startEvent:tStartEvent<flowElement
            terminateEventDefinition:tTerminateEventDefinition<eventDefinition throwEvent:tThrowEvent
            timerEventDefinition:tTimerEventDefinition<eventDefinition
        tBoundaryEvent < tCatchEvent [cancelActivity:boolean attachedToRef!:QName]
        tCancelEventDefinition < tEventDefinition
        tCatchEvent^ < tEvent [parallelMultiple:boolean] = dataOutput* dataOutputAssociation* outputSet? eventDefinition*
            eventDefinitionRef:QName*
        tCompensateEventDefinition < tEventDefinition [waitForCompletion:boolean activityRef:QName]
        tConditionalEventDefinition < tEventDefinition = condition:tExpression
        tEndEvent < tThrowEvent
        tErrorEventDefinition < tEventDefinition [errorRef:QName]
        tEscalationEventDefinition < tEventDefinition [escalationRef:QName]
        tEvent^ < tFlowNode = property*
        tEventDefinition^ < tRootElement
        tImplicitThrowEvent < tThrowEvent
        tIntermediateCatchEvent < tCatchEvent
        tIntermediateThrowEvent < tThrowEvent
        tLinkEventDefinition < tEventDefinition [name!:string] = source:QName* target:QName?
        tMessageEventDefinition < tEventDefinition [messageRef:QName] = operationRef:QName?
        tSignalEventDefinition < tEventDefinition [signalRef:QName]
        tStartEvent < tCatchEvent [isInterrupting:boolean]
        tTerminateEventDefinition < tEventDefinition
        tThrowEvent^ < tEvent = dataInput* dataInputAssociation* inputSet? eventDefinition* eventDefinitionRef:QName*
        tTimerEventDefinition < tEventDefinition = (timeDate:tExpression? | timeDuration:tExpression? |
            timeCycle:tExpression?)
        """;
}
