using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>A script runs inside the engine, past every policy that handlers keep. Conditions in JUEL are no scripts.</summary>
internal sealed class NoScript() : Rule("procos/no-script", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var node in run.NodesOf(FlowNodeKind.ScriptTask))
        {
            Report(run, node.Element, $"Expected an external task or a called process, but {node} runs a script.");
        }

        foreach (var flow in run.Flows)
        {
            if (flow.Element.Child("conditionExpression") is { } condition && IsScript(condition))
            {
                Report(run, flow.Element, $"Expected an expression as condition of {flow}, but it is a script.");
            }
        }

        foreach (var extension in run.Extensions)
        {
            if (extension.Element.LocalName == "script")
            {
                Report(run, extension.Holder, $"Expected an external task or a called process, but {ElementName.Of(extension.Holder)} has a script.");
            }
        }
    }

    private static bool IsScript(XmlElement condition) =>
        condition.CamundaAttribute("resource") is not null
        || (condition.Attribute("language") is { } language
            && !language.Equals("juel", StringComparison.OrdinalIgnoreCase)
            && !language.Contains("://", StringComparison.Ordinal));
}
