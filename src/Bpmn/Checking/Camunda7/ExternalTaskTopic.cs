namespace ProcOS.Bpmn.Checking.Camunda7;

/// <summary>An external task without a topic is refused: nobody could fetch it.</summary>
internal sealed class ExternalTaskTopic() : Rule("camunda7/external-task-topic", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var work in run.WorkElements)
        {
            if (work.Element.CamundaAttribute("type") == "external" && string.IsNullOrWhiteSpace(work.Element.CamundaAttribute("topic")))
            {
                Report(run, work.Node.Element, $"Expected camunda:topic on the external task {work.Node}, but there is none.");
            }
        }
    }
}
