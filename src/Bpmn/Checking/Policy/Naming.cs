using System.Text.RegularExpressions;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Where patterns are given, the ids of processes and nodes and the topics of external tasks match them.</summary>
internal sealed class Naming() : Rule("procos/naming", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        var patterns = run.Options.Naming;
        if (patterns.Process is { } ofProcess)
        {
            foreach (var process in run.Document.Processes)
            {
                Judge(run, process.Element, "id", process.Id, ofProcess);
            }
        }

        if (patterns.Element is { } ofElement)
        {
            foreach (var node in run.Nodes)
            {
                Judge(run, node.Element, "id", node.Id, ofElement);
            }
        }

        if (patterns.Topic is { } ofTopic)
        {
            foreach (var work in run.WorkElements)
            {
                if (work.Element.CamundaAttribute("topic") is { } topic)
                {
                    Judge(run, work.Node.Element, "topic", topic, ofTopic);
                }
            }
        }
    }

    private void Judge(CheckRun run, XmlElement element, string what, string value, Regex pattern)
    {
        if (!pattern.IsMatch(value))
        {
            Report(run, element, $"Expected the {what} of {ElementName.Of(element)} to match {pattern}, but it is '{value}'.");
        }
    }
}
