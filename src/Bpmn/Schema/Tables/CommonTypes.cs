namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>What stands outside of processes: definitions, base elements, data, messages, resources. The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class CommonTypes
{
    public const string Text = """
        elements definitions:tDefinitions import:tImport assignment:tAssignment baseElement:tBaseElement
            baseElementWithMixedContent:tBaseElementWithMixedContent category:tCategory<rootElement
            categoryValue:tCategoryValue dataAssociation:tDataAssociation dataInput:tDataInput
            dataInputAssociation:tDataInputAssociation dataOutput:tDataOutput dataOutputAssociation:tDataOutputAssociation
            dataState:tDataState dataStore:tDataStore<rootElement documentation:tDocumentation endPoint:tEndPoint<rootElement
            error:tError<rootElement escalation:tEscalation<rootElement expression:tExpression extension:tExtension
            extensionElements:tExtensionElements formalExpression:tFormalExpression<expression inputSet:tInputSet
            interface:tInterface<rootElement ioBinding:tInputOutputBinding ioSpecification:tInputOutputSpecification
            itemDefinition:tItemDefinition<rootElement message:tMessage<rootElement operation:tOperation outputSet:tOutputSet
            relationship:tRelationship resource:tResource<rootElement resourceParameter:tResourceParameter
            rootElement:tRootElement signal:tSignal<rootElement
        tDefinitions [id:ID name:string targetNamespace!:anyURI expressionLanguage:anyURI typeLanguage:anyURI exporter:string
            exporterVersion:string @] = import* extension* rootElement* bpmndi:BPMNDiagram* relationship*
        tImport [namespace!:anyURI location!:string importType!:anyURI]
        tAssignment < tBaseElement = from:tExpression to:tExpression
        tBaseElement^ [id:ID @] = documentation* extensionElements?
        tBaseElementWithMixedContent^~ [id:ID @] = documentation* extensionElements?
        tCategory < tRootElement [name:string] = categoryValue*
        tCategoryValue < tBaseElement [value:string]
        tDataAssociation < tBaseElement = sourceRef:IDREF* targetRef:IDREF transformation:tFormalExpression? assignment*
        tDataInput < tBaseElement [name:string itemSubjectRef:QName isCollection:boolean] = dataState?
        tDataInputAssociation < tDataAssociation
        tDataOutput < tBaseElement [name:string itemSubjectRef:QName isCollection:boolean] = dataState?
        tDataOutputAssociation < tDataAssociation
        tDataState < tBaseElement [name:string]
        tDataStore < tRootElement [name:string capacity:integer isUnlimited:boolean itemSubjectRef:QName] = dataState?
        tDocumentation~ [id:ID textFormat:string] = ##any?
        tEndPoint < tRootElement
        tError < tRootElement [name:string errorCode:string structureRef:QName]
        tEscalation < tRootElement [name:string escalationCode:string structureRef:QName]
        tExpression < tBaseElementWithMixedContent
        tExtension [definition:QName mustUnderstand:boolean] = documentation*
        tExtensionElements = ##other*
        tFormalExpression < tExpression [language:anyURI evaluatesToTypeRef:QName]
        tInputSet < tBaseElement [name:string] = dataInputRefs:IDREF* optionalInputRefs:IDREF* whileExecutingInputRefs:IDREF*
            outputSetRefs:IDREF*
        tInterface < tRootElement [name!:string implementationRef:QName] = operation+
        tInputOutputBinding < tBaseElement [operationRef!:QName inputDataRef!:IDREF outputDataRef!:IDREF]
        tInputOutputSpecification < tBaseElement = dataInput* dataOutput* inputSet+ outputSet+
        tItemDefinition < tRootElement [structureRef:QName isCollection:boolean itemKind:tItemKind]
        tItemKind : Information Physical
        tMessage < tRootElement [name:string itemRef:QName]
        tOperation < tBaseElement [name!:string implementationRef:QName] = inMessageRef:QName outMessageRef:QName?
            errorRef:QName*
        tOutputSet < tBaseElement [name:string] = dataOutputRefs:IDREF* optionalOutputRefs:IDREF*
            whileExecutingOutputRefs:IDREF* inputSetRefs:IDREF*
        tRelationship < tBaseElement [type!:string direction:tRelationshipDirection] = source:QName+ target:QName+
        tRelationshipDirection : None Forward Backward Both
        tResource < tRootElement [name!:string] = resourceParameter*
        tResourceParameter < tBaseElement [name:string type:QName isRequired:boolean]
        tRootElement^ < tBaseElement
        tSignal < tRootElement [name:string structureRef:QName]
        """;
}
