using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>An external task without a topic is refused: nobody could fetch it.</summary>
internal sealed class ExternalTaskTopic() : EngineRule("camunda7/external-task-topic")
{
    /// <param name="holder">The element with the camunda:properties: the task, or the event.</param>
    public void Judge(EngineParse parse, XmlElement element, XmlElement holder, string? ownerId)
    {
        if (element.CamundaAttribute("topic") is { } topic)
        {
            parse.Expression(topic, element, ownerId);
        }
        else
        {
            parse.Report(this, element, element.Id() is null ? ownerId : null, $"Expected camunda:topic on the external task '{ownerId}', but there is none.");
        }

        Camunda7Rules.Priority.Judge(parse, element, "taskPriority");
        if (parse.Extensions(holder) is { } extensions)
        {
            _ = parse.OnlyCamunda(extensions, "properties");
        }

        foreach (var error in parse.Extensions(element)?.ElementsNamed("errorEventDefinition") ?? [])
        {
            if (error.Attribute("errorRef") is not null)
            {
                Camunda7Rules.ExpressionSyntax.Demand(parse, error.Attribute("expression"), error, ownerId, "an expression");
            }
        }
    }
}
