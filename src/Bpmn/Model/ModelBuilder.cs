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
        var shared = new SharedDefinitions(definitions);
        foreach (var process in processes)
        {
            Fill(process, shared);
        }

        return processes;
    }

    // Recursion is bounded by the depth that the reader accepts.
    private static void Fill(FlowScope scope, SharedDefinitions shared)
    {
        var nodes = new List<FlowNode>();
        var flows = new List<SequenceFlow>();
        foreach (var element in scope.Element.Elements)
        {
            if (element.Namespace != BpmnNamespaces.Model)
            {
                continue;
            }

            if (element.LocalName == "sequenceFlow")
            {
                flows.Add(new SequenceFlow(element, scope));
            }
            else if (FlowNodeKinds.TryParse(element.LocalName, out var kind))
            {
                var node = new FlowNode(element, kind, scope);
                nodes.Add(node);
                shared.Resolve(node);
                if (node.Inner is not null)
                {
                    Fill(node.Inner, shared);
                }
            }
        }

        scope.Nodes = nodes.ToArray();
        scope.Flows = flows.ToArray();
        Connect(nodes, flows);
    }

    private static void Connect(List<FlowNode> nodes, List<SequenceFlow> flows)
    {
        var byId = new Dictionary<string, int>(nodes.Count, StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            _ = byId.TryAdd(nodes[i].Id.Trim(), i);
        }

        var (sources, targets) = (new int[flows.Count], new int[flows.Count]);
        for (var i = 0; i < flows.Count; i++)
        {
            sources[i] = byId.GetValueOrDefault(flows[i].SourceId?.Trim() ?? string.Empty, -1);
            targets[i] = byId.GetValueOrDefault(flows[i].TargetId?.Trim() ?? string.Empty, -1);
            flows[i].Source = sources[i] < 0 ? null : nodes[sources[i]];
            flows[i].Target = targets[i] < 0 ? null : nodes[targets[i]];
        }

        var (incoming, outgoing) = (Group(flows, targets, nodes.Count), Group(flows, sources, nodes.Count));
        for (var i = 0; i < nodes.Count; i++)
        {
            (nodes[i].Incoming, nodes[i].Outgoing) = (incoming[i], outgoing[i]);
            if (nodes[i].AttachedToId is { } host && byId.TryGetValue(host, out var at))
            {
                nodes[i].AttachedTo = nodes[at];
            }
        }
    }

    // Two passes give arrays of the exact size: a node mostly has one flow, where growing lists waste most.
    private static SequenceFlow[][] Group(List<SequenceFlow> flows, int[] ends, int nodes)
    {
        var counts = new int[nodes];
        foreach (var end in ends.Where(end => end >= 0))
        {
            counts[end]++;
        }

        var groups = Array.ConvertAll(counts, count => count == 0 ? [] : new SequenceFlow[count]);
        Array.Clear(counts);
        for (var i = 0; i < flows.Count; i++)
        {
            if (ends[i] >= 0)
            {
                groups[ends[i]][counts[ends[i]]++] = flows[i];
            }
        }

        return groups;
    }
}
