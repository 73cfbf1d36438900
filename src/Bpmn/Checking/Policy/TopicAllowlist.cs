namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Where topics are limited, a model uses no other, and none that is only known when it runs.</summary>
internal sealed class TopicAllowlist() : Rule("procos/topic-allowlist", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => options.AllowedTopics is not { } allowed
        ? []
        : WorkElements.Of(document)
            .Where(work => work.Element.CamundaAttribute("topic") is { } topic && !allowed.Contains(topic))
            .Select(work => At(
                work.Node.Element,
                $"Expected one of the allowed topics on {work.Node}, but found '{work.Element.CamundaAttribute("topic")}'."));
}
