using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Zeebe;

/// <summary>What Camunda 8 reads of an element: extension elements of its namespace. Null or empty when absent.</summary>
public sealed class ZeebeExtensions : ElementView
{
    internal ZeebeExtensions(XmlElement element)
        : base(element)
    {
    }

    public ZeebeTaskDefinition? TaskDefinition => First("taskDefinition", element => new ZeebeTaskDefinition(element));

    public ZeebeIoMapping? IoMapping => First("ioMapping", element => new ZeebeIoMapping(element));

    public ZeebeCalledElement? CalledElement => First("calledElement", element => new ZeebeCalledElement(element));

    public ZeebeCalledDecision? CalledDecision => First("calledDecision", element => new ZeebeCalledDecision(element));

    /// <summary>On <c>multiInstanceLoopCharacteristics</c>.</summary>
    public ZeebeLoop? Loop => First("loopCharacteristics", element => new ZeebeLoop(element));

    public ZeebeAssignment? Assignment => First("assignmentDefinition", element => new ZeebeAssignment(element));

    public ZeebeForm? Form => First("formDefinition", element => new ZeebeForm(element));

    public ZeebeScript? Script => First("script", element => new ZeebeScript(element));

    /// <summary>The expression that correlates a message, on <c>message</c>.</summary>
    public string? CorrelationKey => First("subscription", element => element.Attribute("correlationKey"));

    /// <summary>Whether the engine itself keeps the user task.</summary>
    public bool IsUserTask => First("userTask", element => element) is not null;

    /// <summary>What the worker of a task is told beside the variables.</summary>
    public IReadOnlyList<ZeebePair> Headers => Pairs("taskHeaders", "header", "key");

    public IReadOnlyList<ZeebePair> Properties => Pairs("properties", "property", "name");

    private T? First<T>(string name, Func<XmlElement, T?> view)
        where T : class =>
        Element.Child("extensionElements")?.Child(BpmnNamespaces.Zeebe, name) is { } found ? view(found) : null;

    private IReadOnlyList<ZeebePair> Pairs(string holder, string child, string key) => Views(
        First(holder, element => element),
        BpmnNamespaces.Zeebe,
        child,
        element => new ZeebePair(element.Attribute(key) ?? string.Empty, element.Attribute("value")));
}
