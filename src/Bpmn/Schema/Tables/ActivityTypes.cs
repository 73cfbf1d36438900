namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>Activities: tasks, sub-processes, loops, resources. The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class ActivityTypes
{
    public const string Text = """
        elements activity:tActivity adHocSubProcess:tAdHocSubProcess<flowElement
            businessRuleTask:tBusinessRuleTask<flowElement callActivity:tCallActivity<flowElement
            complexBehaviorDefinition:tComplexBehaviorDefinition globalBusinessRuleTask:tGlobalBusinessRuleTask<rootElement
            globalManualTask:tGlobalManualTask<rootElement globalScriptTask:tGlobalScriptTask<rootElement
            globalTask:tGlobalTask<rootElement globalUserTask:tGlobalUserTask<rootElement
            humanPerformer:tHumanPerformer<performer loopCharacteristics:tLoopCharacteristics
            manualTask:tManualTask<flowElement
            multiInstanceLoopCharacteristics:tMultiInstanceLoopCharacteristics<loopCharacteristics
            performer:tPerformer<resourceRole potentialOwner:tPotentialOwner<performer receiveTask:tReceiveTask<flowElement
            rendering:tRendering resourceAssignmentExpression:tResourceAssignmentExpression
            resourceParameterBinding:tResourceParameterBinding resourceRole:tResourceRole scriptTask:tScriptTask<flowElement
            script:tScript sendTask:tSendTask<flowElement serviceTask:tServiceTask<flowElement
            standardLoopCharacteristics:tStandardLoopCharacteristics<loopCharacteristics subProcess:tSubProcess<flowElement
            task:tTask<flowElement transaction:tTransaction<flowElement userTask:tUserTask<flowElement
        tActivity^ < tFlowNode [isForCompensation:boolean startQuantity:integer completionQuantity:integer default:IDREF] =
            ioSpecification? property* dataInputAssociation* dataOutputAssociation* resourceRole* loopCharacteristics?
        tAdHocSubProcess < tSubProcess [cancelRemainingInstances:boolean ordering:tAdHocOrdering] =
            completionCondition:tExpression?
        tAdHocOrdering : Parallel Sequential
        tBusinessRuleTask < tTask [implementation:tImplementation]
        tCallActivity < tActivity [calledElement:string]
        tComplexBehaviorDefinition < tBaseElement = condition:tFormalExpression event:tImplicitThrowEvent?
        tGlobalBusinessRuleTask < tGlobalTask [implementation:tImplementation]
        tGlobalManualTask < tGlobalTask
        tGlobalScriptTask < tGlobalTask [scriptLanguage:anyURI] = script?
        tGlobalTask < tCallableElement = resourceRole*
        tGlobalUserTask < tGlobalTask [implementation:tImplementation] = rendering*
        tHumanPerformer < tPerformer
        tImplementation : uri ##unspecified ##WebService
        tLoopCharacteristics^ < tBaseElement
        tManualTask < tTask
        tMultiInstanceLoopCharacteristics < tLoopCharacteristics [isSequential:boolean behavior:tMultiInstanceFlowCondition
            oneBehaviorEventRef:QName noneBehaviorEventRef:QName] = loopCardinality:tExpression? loopDataInputRef:QName?
            loopDataOutputRef:QName? inputDataItem:tDataInput? outputDataItem:tDataOutput? complexBehaviorDefinition*
            completionCondition:tExpression?
        tMultiInstanceFlowCondition : None One All Complex
        tPerformer < tResourceRole
        tPotentialOwner < tHumanPerformer
        tReceiveTask < tTask [implementation:tImplementation instantiate:boolean messageRef:QName operationRef:QName]
        tRendering < tBaseElement
        tResourceAssignmentExpression < tBaseElement = expression
        tResourceParameterBinding < tBaseElement [parameterRef!:QName] = expression
        tResourceRole < tBaseElement [name:string] = (resourceRef:QName resourceParameterBinding* |
            resourceAssignmentExpression?)
        tScriptTask < tTask [scriptFormat:string] = script?
        tScript~ = ##any?
        tSendTask < tTask [implementation:tImplementation messageRef:QName operationRef:QName]
        tServiceTask < tTask [implementation:tImplementation operationRef:QName]
        tStandardLoopCharacteristics < tLoopCharacteristics [testBefore:boolean loopMaximum:integer] =
            loopCondition:tExpression?
        tSubProcess < tActivity [triggeredByEvent:boolean] = laneSet* flowElement* artifact*
        tTask < tActivity
        tTransaction < tSubProcess [method:tTransactionMethod]
        tTransactionMethod : uri ##Compensate ##Image ##Store
        tUserTask < tTask [implementation:tImplementation] = rendering*
        """;
}
