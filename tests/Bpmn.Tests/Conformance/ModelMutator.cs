using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>Breaks a model in one way, by chance: an attribute, a child, a text or a reference.</summary>
internal sealed class ModelMutator(Random random)
{
    private static readonly string[] Values =
        ["", "true", "false", "1", "0", "maybe", "${", "${a}", "${a.b(", "#{x}", "a b", "x:y", "nowhere", "-5", "P5D", "12", "external", "all", "None", " t "];

    private static readonly string[] Names =
    [
        "startEvent", "endEvent", "task", "userTask", "boundaryEvent", "extensionElements", "documentation", "incoming", "outgoing", "property",
        "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
        "compensateEventDefinition", "cancelEventDefinition", "conditionalEventDefinition", "linkEventDefinition", "terminateEventDefinition",
        "multiInstanceLoopCharacteristics", "conditionExpression", "association", "laneSet", "timeDate", "timeDuration", "script", "condition",
        "intermediateCatchEvent", "intermediateThrowEvent", "subProcess", "transaction", "callActivity", "exclusiveGateway", "eventBasedGateway", "adHocSubProcess",
    ];

    private static readonly string[] CamundaNames =
    [
        "asyncBefore", "asyncAfter", "class", "expression", "delegateExpression", "type", "topic", "jobPriority", "taskPriority", "assignee",
        "formKey", "formRef", "formRefBinding", "candidateUsers", "dueDate", "collection", "elementVariable", "resultVariable", "decisionRef",
        "calledElementBinding", "calledElementVersion", "caseRef", "historyTimeToLive", "versionTag", "mapDecisionResult", "exclusive", "candidateStarterUsers", "variableMappingDelegateExpression",
    ];

    private static readonly string[] PlainNames =
        ["id", "name", "default", "triggeredByEvent", "isForCompensation", "isInterrupting", "cancelActivity", "attachedToRef", "messageRef", "signalRef", "errorRef", "escalationRef", "activityRef", "isSequential", "foo", "isExecutable", "calledElement", "scriptFormat", "gatewayDirection"];

    public XmlElement Mutate(XmlElement root)
    {
        var all = root.DescendantsAndSelf().ToArray();
        // The model rather than its picture: most files are half diagram.
        var model = all.Where(element => element.Namespace is not (BpmnNamespaces.Diagram or BpmnNamespaces.DiagramCommon or BpmnNamespaces.DiagramInterchange)).ToArray();
        var chosen = Pick(random.Next(8) == 0 ? all : model);
        var changed = Change(chosen, all);
        return Replaced(root, chosen, changed);
    }

    private static XmlElement Replaced(XmlElement at, XmlElement old, XmlElement[] by) => at == old
        ? by.FirstOrDefault() ?? at
        : at.WithContent([.. at.Content.SelectMany(node => node switch
        {
            XmlElement child when child == old => by,
            XmlElement child => [Replaced(child, old, by)],
            _ => (XmlNode[])[node],
        })]);

    private XmlElement[] Change(XmlElement element, XmlElement[] all)
    {
        switch (random.Next(12))
        {
            case 0:
                return [];
            case 1:
                return [element, element.WithAttributes(element.Attributes)];
            case 2 when element.Attributes.Count > 0:
                return [element.WithAttributes([.. element.Attributes.Where((_, index) => index != random.Next(element.Attributes.Count))])];
            case 3 or 4 when element.Attributes.Any(attribute => !attribute.IsDeclaration):
                var target = Pick([.. element.Attributes.Where(attribute => !attribute.IsDeclaration)]);
                return [element.WithAttributes([.. element.Attributes.Select(attribute => attribute == target ? attribute with { Value = Value(all) } : attribute)])];
            case 5:
                return [With(element, new XmlAttr(Pick(PlainNames), Value(all)))];
            case 6 or 7:
                return [With(element, new XmlAttr("camunda", Pick(CamundaNames), BpmnNamespaces.Camunda, Value(all)))];
            case 8 when element.Content.Count > 1:
                return [element.WithContent([.. element.Content.OrderBy(_ => random.Next())])];
            case 9:
                var added = new XmlElement(element.Prefix, Pick(Names), BpmnNamespaces.Model, [new XmlAttr("id", $"new{random.Next(1000)}")], []);
                return [element.WithContent([.. element.Content.Take(1), added, .. element.Content.Skip(1)])];
            case 10 when element.Content.All(node => node is XmlText):
                return [element.WithContent([new XmlText(Value(all))])];
            default:
                return [new XmlElement(element.Prefix, Pick(Names), element.Namespace, element.Attributes, element.Content)];
        }
    }

    private static XmlElement With(XmlElement element, XmlAttr attribute) => element.WithAttributes(
        [.. element.Attributes.Where(other => other.LocalName != attribute.LocalName || other.Namespace != attribute.Namespace), attribute]);

    private string Value(XmlElement[] all) => random.Next(3) == 0
        ? Pick(all).Attribute("id") ?? "none"
        : Pick(Values);

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
