using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>
/// Work is done by external tasks and called processes. What runs code inside the engine, scripts, delegates,
/// connectors, listeners and the engine's own shell and mail tasks, is outside every policy that the handlers keep.
/// </summary>
internal sealed class ForbiddenElement() : Rule("procos/forbidden-element", Severity.Error)
{
    private static readonly string[] Listeners = ["executionListener", "taskListener"];
    private static readonly string[] Code = ["class", "delegateExpression", "expression"];

    public override void Check(CheckRun run)
    {
        foreach (var process in run.Document.Processes)
        {
            Walk(run, process.Element, process.Element);
        }
    }

    // Recursion is bounded by the depth that the reader accepts. Findings name the nearest element of BPMN with an id.
    private void Walk(CheckRun run, XmlElement element, XmlElement holder)
    {
        if (element.Namespace == BpmnNamespaces.Model && element.Attribute("id") is not null)
        {
            holder = element;
        }

        if (Forbidden(element) is { } what)
        {
            Report(run, holder, $"Expected an external task or a called process, but {ElementName.Of(holder)} has {what}.");
        }

        foreach (var node in element.Content)
        {
            if (node is XmlElement child)
            {
                Walk(run, child, holder);
            }
        }
    }

    private static string? Forbidden(XmlElement element)
    {
        if (element.IsCamunda)
        {
            return Array.IndexOf(Listeners, element.LocalName) >= 0 ? "a listener"
                : element.LocalName == "connector" ? "a connector"
                : element.LocalName == "script" ? "a script"
                : null;
        }

        if (element.Namespace != BpmnNamespaces.Model)
        {
            return null;
        }

        if (element.LocalName == "scriptTask")
        {
            return "a script";
        }

        if (element.LocalName == "conditionExpression" && IsScript(element))
        {
            return "a script as its condition";
        }

        if (!IsWork(element))
        {
            return null;
        }

        return Array.Find(Code, name => element.CamundaAttribute(name) is not null) is { } code ? $"camunda:{code}"
            : element.CamundaAttribute("type") is { } type && type != "external" ? $"camunda:type=\"{type}\""
            : null;
    }

    private static bool IsScript(XmlElement condition) =>
        condition.CamundaAttribute("resource") is not null
        || condition.Attribute("language") is { } language
            && !language.Equals("juel", StringComparison.OrdinalIgnoreCase)
            && !language.Contains("://", StringComparison.Ordinal);

    private static bool IsWork(XmlElement element) =>
        element.LocalName is "messageEventDefinition" || FlowNodeKinds.TryParse(element.LocalName, out _);
}
