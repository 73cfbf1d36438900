namespace ProcOS.Bpmn.Schema.Tables;

/// <summary>Diagram interchange (BPMN DI, DI and DC). The notation is that of <see cref="Compiled.SchemaCompiler"/>.</summary>
internal static class DiagramTypes
{
    public const string Text = """
        elements bpmndi:BPMNDiagram:bpmndi:BPMNDiagram bpmndi:BPMNPlane:bpmndi:BPMNPlane
            bpmndi:BPMNLabelStyle:bpmndi:BPMNLabelStyle bpmndi:BPMNShape:bpmndi:BPMNShape<di:DiagramElement
            bpmndi:BPMNLabel:bpmndi:BPMNLabel bpmndi:BPMNEdge:bpmndi:BPMNEdge<di:DiagramElement
            di:DiagramElement:di:DiagramElement di:Diagram:di:Diagram di:Style:di:Style di:Node:di:Node di:Edge:di:Edge
            di:Shape:di:Shape di:Plane:di:Plane di:LabeledEdge:di:LabeledEdge di:Label:di:Label
            di:LabeledShape:di:LabeledShape dc:Font:dc:Font dc:Point:dc:Point dc:Bounds:dc:Bounds
        bpmndi:BPMNDiagram < di:Diagram = bpmndi:BPMNPlane bpmndi:BPMNLabelStyle*
        bpmndi:BPMNPlane < di:Plane [bpmnElement:QName]
        bpmndi:BPMNEdge < di:LabeledEdge [bpmnElement:QName sourceElement:QName targetElement:QName
            messageVisibleKind:bpmndi:MessageVisibleKind] = bpmndi:BPMNLabel?
        bpmndi:BPMNShape < di:LabeledShape [bpmnElement:QName isHorizontal:boolean isExpanded:boolean isMarkerVisible:boolean
            isMessageVisible:boolean participantBandKind:bpmndi:ParticipantBandKind choreographyActivityShape:QName] =
            bpmndi:BPMNLabel?
        bpmndi:BPMNLabel < di:Label [labelStyle:QName]
        bpmndi:BPMNLabelStyle < di:Style = dc:Font
        bpmndi:ParticipantBandKind : top_initiating middle_initiating bottom_initiating top_non_initiating
            middle_non_initiating bottom_non_initiating
        bpmndi:MessageVisibleKind : initiating non_initiating
        di:DiagramElement^ [id:ID @] = extension:di:Extension?
        di:Diagram^ [name:string documentation:string resolution:double id:ID]
        di:Node^ < di:DiagramElement
        di:Edge^ < di:DiagramElement = waypoint:dc:Point{2,}
        di:LabeledEdge^ < di:Edge
        di:Shape^ < di:Node = dc:Bounds
        di:LabeledShape^ < di:Shape
        di:Label^ < di:Node = dc:Bounds?
        di:Plane^ < di:Node = di:DiagramElement*
        di:Style^ [id:ID]
        di:Extension = ##other!*
        dc:Font [name:string size:double isBold:boolean isItalic:boolean isUnderline:boolean isStrikeThrough:boolean]
        dc:Point [x!:double y!:double]
        dc:Bounds [x!:double y!:double width!:double height!:double]
        """;
}
