using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through the diagrams.</summary>
internal static class DiagramWalk
{
    /// <param name="collaboration">The collaboration of the file; null when there is none.</param>
    public static void Go(EngineParse parse, XmlElement? collaboration)
    {
        foreach (var participant in collaboration?.ElementsNamed("participant") ?? [])
        {
            if (participant.Word("processRef") is { } process)
            {
                Camunda7Rules.ProcessId.JudgeLookup(parse, process);
            }
        }

        HashSet<string>? places = null;
        foreach (var diagram in parse.Root.Elements)
        {
            if (!diagram.Is(BpmnNamespaces.Diagram, "BPMNDiagram") || parse.Only(diagram, BpmnNamespaces.Diagram, "BPMNPlane") is not { } plane)
            {
                continue;
            }

            places ??= Places(parse, collaboration);
            if (!Camunda7Rules.DiagramReference.Judge(parse, plane))
            {
                continue;
            }

            Camunda7Rules.ProcessId.JudgeLookup(parse, plane.Word("bpmnElement"));
            foreach (var shape in plane.Elements)
            {
                if (shape.Is(BpmnNamespaces.Diagram, "BPMNShape"))
                {
                    Shape(parse, shape, places);
                }
            }

            foreach (var edge in plane.Elements)
            {
                if (edge.Is(BpmnNamespaces.Diagram, "BPMNEdge"))
                {
                    Edge(parse, edge);
                }
            }
        }
    }

    // Of participants and lanes the engine keeps the places, but not of lanes inside of lanes.
    private static HashSet<string> Places(EngineParse parse, XmlElement? collaboration)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var participant in collaboration?.ElementsNamed("participant") ?? [])
        {
            if (participant.Word("processRef") is { } process
                && participant.Id() is { } id
                && parse.Processes.Exists(parsed => parsed.Id == process))
            {
                _ = places.Add(id);
            }
        }

        foreach (var lane in parse.Processes.SelectMany(process => process.Element.ElementsNamed("laneSet")).SelectMany(set => set.ElementsNamed("lane")))
        {
            if (lane.Id() is { } id)
            {
                _ = places.Add(id);
            }
        }

        return places;
    }

    private static void Shape(EngineParse parse, XmlElement shape, HashSet<string> places)
    {
        if (!Camunda7Rules.DiagramReference.Judge(parse, shape))
        {
            return;
        }

        var shown = shape.Word("bpmnElement")!;
        if (places.Contains(shown) || parse.Shows(shown))
        {
            Camunda7Rules.DiagramPlace.JudgeShape(parse, shape);
        }
        else if (parse.Processes.Count > 0)
        {
            Camunda7Rules.DiagramReference.JudgeTarget(parse, shape, shown);
        }
    }

    private static void Edge(EngineParse parse, XmlElement edge)
    {
        if (!Camunda7Rules.DiagramReference.Judge(parse, edge))
        {
            return;
        }

        var shown = edge.Word("bpmnElement")!;
        if (parse.LastFlows.Contains(shown))
        {
            Camunda7Rules.DiagramPlace.JudgeEdge(parse, edge);
        }
        else
        {
            Camunda7Rules.DiagramReference.JudgeTarget(parse, edge, shown);
        }
    }
}
