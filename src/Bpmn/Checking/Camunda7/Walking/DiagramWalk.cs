using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through the diagrams.</summary>
internal static class DiagramWalk
{
    /// <param name="collaboration">The collaboration of the file; null when there is none.</param>
    public static void Go(EngineParse parse, XmlElement? collaboration)
    {
        Dictionary<string, string>? participants = null;
        foreach (var diagram in parse.Root.Elements)
        {
            if (!diagram.Is(BpmnNamespaces.Diagram, "BPMNDiagram") || diagram.Child(BpmnNamespaces.Diagram, "BPMNPlane") is not { } plane)
            {
                continue;
            }

            participants ??= Participants(parse, collaboration);
            if (!Camunda7Rules.DiagramReference.Judge(parse, plane))
            {
                continue;
            }

            foreach (var shape in plane.Elements)
            {
                if (shape.Is(BpmnNamespaces.Diagram, "BPMNShape"))
                {
                    Shape(parse, shape, participants);
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

    private static Dictionary<string, string> Participants(EngineParse parse, XmlElement? collaboration)
    {
        var participants = new Dictionary<string, string>(StringComparer.Ordinal);
        if (collaboration is not null)
        {
            foreach (var participant in collaboration.ElementsNamed("participant"))
            {
                if (participant.Word("processRef") is { } process
                    && participant.Id() is { } id
                    && parse.Processes.Exists(parsed => parsed.Id == process))
                {
                    participants[id] = process;
                }
            }
        }

        return participants;
    }

    private static void Shape(EngineParse parse, XmlElement shape, Dictionary<string, string> participants)
    {
        if (!Camunda7Rules.DiagramReference.Judge(parse, shape))
        {
            return;
        }

        var shown = shape.Word("bpmnElement")!;
        if (participants.ContainsKey(shown) || parse.Shows(shown))
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
