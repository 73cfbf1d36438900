namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Where topics are limited, a model uses no other, and none that is only known when it runs.</summary>
internal sealed class TopicAllowlist() : Rule("procos/topic-allowlist", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        var (allowed, forbidden) = (run.Options.AllowedTopics, run.Options.ForbiddenTopics);
        if (allowed is null && forbidden.Count == 0)
        {
            return;
        }

        foreach (var work in run.WorkElements)
        {
            if (work.Element.CamundaAttribute("topic") is { } topic && (forbidden.Contains(topic) || allowed?.Contains(topic) == false))
            {
                Report(run, work.Node.Element, $"Expected one of the allowed topics on {work.Node}, but found '{topic}'.");
            }
        }
    }
}
