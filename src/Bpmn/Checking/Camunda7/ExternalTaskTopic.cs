namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>An external task without a topic is refused: nobody could fetch it.</summary>
internal sealed class ExternalTaskTopic() : Rule("camunda7/external-task-topic", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => WorkElements.Of(document)
        .Where(work => work.Element.CamundaAttribute("type") == "external" && string.IsNullOrWhiteSpace(work.Element.CamundaAttribute("topic")))
        .Select(work => At(work.Node.Element, $"Expected camunda:topic on the external task {work.Node}, but there is none."));
}
