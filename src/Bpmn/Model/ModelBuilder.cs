using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model;

/// <summary>Builds the typed view over a tree.</summary>
internal static class ModelBuilder
{
    public static IReadOnlyList<BpmnProcess> Processes(XmlElement definitions)
    {
        var processes = definitions.Elements
            .Where(element => element.IsBpmn("process"))
            .Select(element => new BpmnProcess(element))
            .ToArray();
        foreach (var process in processes)
        {
            Fill(process);
        }

        return processes;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Fill(FlowScope scope)
    {
        var byId = new Dictionary<string, FlowNode>(StringComparer.Ordinal);
        foreach (var element in scope.Element.Elements.Where(element => element.Namespace == BpmnNamespaces.Model))
        {
            if (element.LocalName == "sequenceFlow")
            {
                scope.Add(new SequenceFlow(element, scope));
            }
            else if (FlowNodeKinds.TryParse(element.LocalName, out var kind))
            {
                var node = new FlowNode(element, kind, scope);
                scope.Add(node);
                _ = byId.TryAdd(node.Id, node);
                if (node.Inner is not null)
                {
                    Fill(node.Inner);
                }
            }
        }

        Connect(scope, byId);
    }

    private static void Connect(FlowScope scope, Dictionary<string, FlowNode> byId)
    {
        foreach (var flow in scope.Flows)
        {
            flow.Source = byId.GetValueOrDefault(flow.SourceId ?? string.Empty);
            flow.Target = byId.GetValueOrDefault(flow.TargetId ?? string.Empty);
            flow.Source?.AddOutgoing(flow);
            flow.Target?.AddIncoming(flow);
        }

        foreach (var boundary in scope.Nodes.Where(node => node.Kind == FlowNodeKind.BoundaryEvent))
        {
            boundary.AttachedTo = byId.GetValueOrDefault(boundary.AttachedToId ?? string.Empty);
        }
    }
}
