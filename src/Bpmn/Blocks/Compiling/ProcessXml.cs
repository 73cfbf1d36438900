using ProcOS.Bpmn.Metadata;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>A plan as BPMN elements.</summary>
internal static class ProcessXml
{
    private const string TargetNamespace = "http://procos/processes";

    public static XmlElement Definitions(ProcessPlan plan)
    {
        List<XmlNode> content = [Process(plan)];
        if (plan.Failure is { } failure)
        {
            content.Add(Bpmn("error", [new("id", failure.Error), new("name", "A task failed"), new("errorCode", "TDE_FAILED")]));
        }

        return Bpmn(
            "definitions",
            [
                Declaration("bpmn", BpmnNamespaces.Model),
                Declaration("bpmndi", BpmnNamespaces.Diagram),
                Declaration("dc", BpmnNamespaces.DiagramCommon),
                Declaration("di", BpmnNamespaces.DiagramInterchange),
                Declaration("xsi", BpmnNamespaces.SchemaInstance),
                Declaration("camunda", BpmnNamespaces.Camunda),
                new("id", plan.Ids.From($"definitions_{plan.ProcessId}", "definitions")),
                new("targetNamespace", TargetNamespace),
            ],
            content);
    }

    public static XmlElement Bpmn(string name, IReadOnlyList<XmlAttr> attributes, IReadOnlyList<XmlNode>? content = null) =>
        new("bpmn", name, BpmnNamespaces.Model, attributes, content ?? []);

    private static XmlAttr Declaration(string prefix, string uri) => new("xmlns", prefix, BpmnNamespaces.Xmlns, uri);

    private static XmlElement Process(ProcessPlan plan)
    {
        List<XmlNode> content = [Extensions([Metadata(plan)])!];
        content.AddRange(plan.Nodes.Select(Node));
        content.AddRange(plan.Flows.Select(Flow));
        if (plan.Failure is { } failure)
        {
            content.Add(Failure(failure));
        }

        return Bpmn(
            "process",
            [
                new("id", plan.ProcessId),
                new("name", plan.ProcessName),
                new("isExecutable", "true"),
                new("camunda", "historyTimeToLive", BpmnNamespaces.Camunda, "P180D"),
            ],
            content);
    }

    private static XmlElement Metadata(ProcessPlan plan) => ExtensionXml.Properties(
    [
        (MetadataNames.Name, plan.ProcessName),
        (MetadataNames.Version, plan.Process.Version),
        (MetadataNames.Intent, plan.Process.Intent ?? plan.ProcessName),
        (MetadataNames.Domain, plan.Process.Domain),
        (MetadataNames.CreatedBy, plan.Process.CreatedBy),
    ]);

    private static XmlElement Node(PlannedNode node)
    {
        List<XmlAttr> attributes = [new("id", node.Id)];
        if (!string.IsNullOrEmpty(node.Name))
        {
            attributes.Add(new XmlAttr("name", node.Name));
        }

        attributes.AddRange(node.Attributes);
        if (node.DefaultFlow is not null)
        {
            attributes.Add(new XmlAttr("default", node.DefaultFlow));
        }

        return Bpmn(node.Kind.ElementName(), attributes, Extensions(node.Extensions) is { } extensions ? [extensions] : []);
    }

    private static XmlElement Flow(PlannedFlow flow)
    {
        List<XmlAttr> attributes = [new("id", flow.Id)];
        if (!string.IsNullOrEmpty(flow.Name))
        {
            attributes.Add(new XmlAttr("name", flow.Name));
        }

        attributes.Add(new XmlAttr("sourceRef", flow.Source));
        attributes.Add(new XmlAttr("targetRef", flow.Target));
        return Bpmn("sequenceFlow", attributes, flow.Condition is null
            ? []
            :
            [
                Bpmn(
                    "conditionExpression",
                    [new XmlAttr("xsi", "type", BpmnNamespaces.SchemaInstance, "bpmn:tFormalExpression")],
                    [new XmlText(flow.Condition)]),
            ]);
    }

    // A task that failed raises an error; an error that nothing catches would let the process end as if all were well.
    private static XmlElement Failure(FailurePlan failure) => Bpmn(
        "subProcess",
        [new("id", failure.SubProcess), new("name", "When a task fails"), new("triggeredByEvent", "true")],
        [
            Bpmn("startEvent", [new("id", failure.Start), new("name", "A task failed")],
            [
                Bpmn("errorEventDefinition",
                [
                    new("id", $"{failure.Start}_definition"),
                    new("errorRef", failure.Error),
                    new("camunda", "errorCodeVariable", BpmnNamespaces.Camunda, "failureCode"),
                    new("camunda", "errorMessageVariable", BpmnNamespaces.Camunda, "failureMessage"),
                ]),
            ]),
            Bpmn("endEvent", [new("id", failure.End), new("name", "Stopped: a task failed")]),
            Bpmn("sequenceFlow", [new("id", failure.Flow), new("sourceRef", failure.Start), new("targetRef", failure.End)]),
        ]);

    private static XmlElement? Extensions(IReadOnlyList<XmlElement> extensions) =>
        extensions.Count == 0 ? null : Bpmn("extensionElements", [], extensions);
}
