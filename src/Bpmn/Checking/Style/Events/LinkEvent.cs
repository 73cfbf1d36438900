using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Style.Events;

/// <summary>In one scope each link has a name, one catching event, and at least one throwing.</summary>
internal sealed class LinkEvent() : Rule("style/link-event", Severity.Warning)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            if (scope.Nodes.Any(IsLink))
            {
                Check(run, scope);
            }
        }
    }

    private void Check(CheckRun run, FlowScope scope)
    {
        foreach (var link in scope.Nodes.Where(IsLink).GroupBy(Name, StringComparer.Ordinal))
        {
            var events = link.ToArray();
            var catching = events.Where(node => !IsThrowing(node)).ToArray();
            if (link.Key.Length == 0)
            {
                Report(run, events, "Expected a name on the link of {0}, but there is none.");
            }
            else if (catching.Length == 0)
            {
                Report(run, events, $"Expected an event that catches the link '{link.Key}' of {{0}} in the same scope, but there is none.");
            }
            else if (events.Length == 1)
            {
                Report(run, events, $"Expected an event that throws the link '{link.Key}' of {{0}} in the same scope, but there is none.");
            }
            else if (catching.Length > 1)
            {
                Report(run, catching, $"Expected one event that catches the link '{link.Key}', but {{0}} is one of {catching.Length}.");
            }
        }
    }

    private void Report(CheckRun run, FlowNode[] events, string message)
    {
        foreach (var node in events)
        {
            Report(run, node.Element, message.Replace("{0}", node.ToString(), StringComparison.Ordinal));
        }
    }

    private static bool IsLink(FlowNode node) => node.EventDefinitions.Count > 0 && node.Has("linkEventDefinition");

    private static bool IsThrowing(FlowNode node) => node.Kind is FlowNodeKind.IntermediateThrowEvent or FlowNodeKind.EndEvent;

    private static string Name(FlowNode node) =>
        node.EventDefinitions.First(definition => definition.LocalName == "linkEventDefinition").Attribute("name") ?? string.Empty;
}
