using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A service, send or business rule task, and a message event with a service, says how it is done; connectors need a plug-in that the engine does not have.</summary>
internal sealed class ServiceTaskImplementation() : EngineRule("camunda7/service-task-implementation")
{
    public static bool IsServiceTaskLike(EngineParse parse, XmlElement element) =>
        element.CamundaAttribute("class") is not null
        || element.CamundaAttribute("expression") is not null
        || element.CamundaAttribute("delegateExpression") is not null
        || element.CamundaAttribute("type") is not null
        || (parse.Extensions(element) is { } extensions && parse.Only(extensions, "connector") is not null);

    /// <param name="kind">How messages name it.</param>
    /// <param name="element">The element with the implementation: the task, or the message definition of an event.</param>
    /// <param name="holder">The element with the camunda:properties: the task, or the event.</param>
    /// <returns>Whether it is said how it is done.</returns>
    public bool Judge(EngineParse parse, string kind, XmlElement element, XmlElement holder, string? ownerId)
    {
        var type = element.CamundaAttribute("type");
        var hasResult = (element.CamundaAttribute("resultVariable") ?? element.CamundaAttribute("resultVariableName")) is not null;
        if (type is not null)
        {
            return JudgeType(parse, kind, element, holder, ownerId, type);
        }

        if (!XmlText.IsWhiteSpace(element.CamundaAttribute("class")))
        {
            JudgeResult(parse, element, ownerId, hasResult, "class");
            _ = Camunda7Rules.FieldInjection.Judge(parse, element);
            return true;
        }

        if (element.CamundaAttribute("delegateExpression") is { } delegated)
        {
            JudgeResult(parse, element, ownerId, hasResult, "delegateExpression");
            parse.Expression(delegated, element, ownerId);
            _ = Camunda7Rules.FieldInjection.Judge(parse, element);
            return true;
        }

        if (element.CamundaAttribute("expression") is { } expression && !XmlText.IsWhiteSpace(expression))
        {
            parse.Expression(expression, element, ownerId);
            return true;
        }

        return false;
    }

    public void JudgeMissing(EngineParse parse, XmlElement element, string? ownerId) => parse.Report(
        this, element, Named(element, ownerId), $"Expected camunda:type=\"external\" with a topic, a class or an expression on {Called(element, ownerId)}, but it does not say how it is done.");

    private bool JudgeType(EngineParse parse, string kind, XmlElement element, XmlElement holder, string? ownerId, string type)
    {
        if (type.Equals("external", StringComparison.OrdinalIgnoreCase))
        {
            Camunda7Rules.ExternalTaskTopic.Judge(parse, element, holder, ownerId);
        }
        else if (type.Equals("mail", StringComparison.OrdinalIgnoreCase))
        {
            Camunda7Rules.MailTask.Judge(parse, element, ownerId);
        }
        else if (type.Equals("shell", StringComparison.OrdinalIgnoreCase))
        {
            Camunda7Rules.ShellTask.Judge(parse, element, ownerId);
        }
        else
        {
            parse.Report(this, element, Named(element, ownerId), $"Expected external, mail or shell in camunda:type of {kind} '{ownerId}', but found '{type}'.");
            return false;
        }

        return true;
    }

    private void JudgeResult(EngineParse parse, XmlElement element, string? ownerId, bool hasResult, string way)
    {
        if (hasResult)
        {
            parse.Report(this, element, Named(element, ownerId), $"Expected no camunda:resultVariable beside camunda:{way} on {Called(element, ownerId)}, but there is one.");
        }
    }

    // The engine names the element itself; where that has no id, the event says more than nothing.
    private static string? Named(XmlElement element, string? ownerId) => element.Id() is null ? ownerId : null;

    private static string Called(XmlElement element, string? ownerId) => element.Id() is null ? $"{element.LocalName} of '{ownerId}'" : element.Called();
}
