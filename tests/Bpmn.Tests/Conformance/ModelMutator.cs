using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Tests.Conformance;

/// <summary>Breaks a model in one way, by chance: an attribute, a child, a text or a reference.</summary>
internal sealed class ModelMutator(Random random)
{
    private static readonly string[] Values =
        ["", "true", "false", "1", "0", "maybe", "${", "${a}", "${a.b(", "#{x}", "a b", "x:y", "nowhere", "-5", "P5D", "12", "external", "all", "None", " t ",
        "1.5", "٣", "INF", "1d", "-0", "${'x'}", "${1}", "#{now()}", "user(${a})", "group(", "a,${b", "R3/PT1H", "0 0 * * * ?", "@daily", "2030-01-01T00:00:00Z", "P1W",
        "bpmn:x", ":", "a:b:c", "%zz", "http://[", "a#b#c", "\u00a0", "\t\n", "true ", "TRUE", "\u00e9\u4e2d", new('y', 300), "${" + new string('z', 5000) + "}"];

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

    private static readonly string[] Namespaces =
        [BpmnNamespaces.Model, BpmnNamespaces.Camunda, BpmnNamespaces.Activiti, BpmnNamespaces.Diagram, BpmnNamespaces.DiagramCommon, BpmnNamespaces.DiagramInterchange, "urn:other", BpmnNamespaces.SchemaInstance];

    private static readonly string[] SchemaNames = ["type", "nil", "schemaLocation", "noNamespaceSchemaLocation", "other"];

    private static readonly string[] TypeNames =
        ["tFormalExpression", "tTask", "tUserTask", "tProcess", "tFlowElement", "tBaseElement", "tExpression", "tStartEvent", "tNope", "x:tTask", "xsi:string", "true", "false", "1", "a b"];

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
        switch (random.Next(24))
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
            case 11 or 12 or 13:
                var snippet = ModelSnippets.Get(random.Next(ModelSnippets.Count));
                return [random.Next(2) == 0 && snippet.LocalName == "extensionElements"
                    ? element.WithContent([snippet, .. element.Content.Where(node => node is not XmlElement { LocalName: "extensionElements" })])
                    : element.WithContent([.. element.Content.Take(random.Next(element.Content.Count + 1)), snippet, .. element.Content.Skip(random.Next(element.Content.Count + 1))])];
            case 14:
                return [element.WithContent([.. element.Content, Pick(all.Where(other => !other.DescendantsAndSelf().Contains(element)).DefaultIfEmpty(new XmlElement(element.Prefix, "task", element.Namespace, [], [])).ToArray())])];
            case 15:
                return [new XmlElement(element.Prefix, element.LocalName, element.Namespace, [.. element.Attributes, new XmlAttr("xmlns", "o", BpmnNamespaces.Xmlns, Pick(Namespaces))], [.. element.Content.Select(node => node is XmlElement child && random.Next(2) == 0 ? new XmlElement("o", child.LocalName, Pick(Namespaces), child.Attributes, child.Content) : node)])];
            case 16 when element.Attributes.Any(attribute => !attribute.IsDeclaration):
                var renamed = Pick([.. element.Attributes.Where(attribute => !attribute.IsDeclaration)]);
                return [element.WithAttributes([.. element.Attributes.Select(attribute => attribute == renamed ? attribute with { LocalName = Pick(PlainNames) + "X" } : attribute)])];
            case 17:
                return [element.WithContent([.. element.Content, new XmlText(Value(all))])];
            case 18:
                return [With(With(element, new XmlAttr("xmlns", "xsi", BpmnNamespaces.Xmlns, BpmnNamespaces.SchemaInstance)), new XmlAttr("xsi", Pick(SchemaNames), BpmnNamespaces.SchemaInstance, random.Next(3) == 0 ? Value(all) : Pick(TypeNames)))];
            case 19:
                return [element, Renumbered(element)];
            case 20:
                return [new XmlElement(element.Prefix, element.LocalName, Pick(Namespaces), element.Attributes, element.Content)];
            case 21 when element.Elements.Count > 0:
                return [.. element.Elements];
            default:
                return [new XmlElement(element.Prefix, Pick(Names), element.Namespace, element.Attributes, element.Content)];
        }
    }

    // A copy with ids of its own.
    private XmlElement Renumbered(XmlElement element) => element
        .WithAttributes([.. element.Attributes.Select(attribute => attribute is { LocalName: "id", Namespace.Length: 0 } ? attribute with { Value = $"r{random.Next(100000)}" } : attribute)])
        .WithContent([.. element.Content.Select(node => node is XmlElement child ? Renumbered(child) : node)]);

    private static XmlElement With(XmlElement element, XmlAttr attribute) => element.WithAttributes(
        [.. element.Attributes.Where(other => other.LocalName != attribute.LocalName || other.Namespace != attribute.Namespace), attribute]);

    private string Value(XmlElement[] all) => random.Next(3) == 0
        ? Pick(all).Attribute("id") ?? "none"
        : Pick(Values);

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
