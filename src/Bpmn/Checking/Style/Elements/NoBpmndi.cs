using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Elements;

/// <summary>Whoever watches an instance or approves a draft does it on the diagram: it has to show everything.</summary>
internal sealed class NoBpmndi() : Rule("style/no-bpmndi", Severity.Warning)
{
    private static readonly string[] Visible =
    [
        "dataObjectReference", "dataStoreReference", "participant", "association", "group", "textAnnotation", "messageFlow",
        "choreographyTask", "subChoreography", "callChoreography",
    ];

    public override bool CanFix => true;

    public override bool FixesAllAtOnce => true;

    public override bool FixDraws => true;

    /// <summary>Completes the diagram, or makes one; what it shows already stays where it is.</summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        if (IdOf(element) is not null && BpmnLayout.Apply(document, []) is var drawn && IsShown(drawn, element))
        {
            edits.SetContent(document.Root, drawn.Root.Content);
        }
    }

    public override void Check(CheckRun run)
    {
        foreach (var node in run.Nodes)
        {
            Judge(run, node.Element);
        }

        foreach (var flow in run.Flows)
        {
            Judge(run, flow.Element);
        }

        foreach (var name in Visible)
        {
            foreach (var element in run.ElementsOf(name))
            {
                Judge(run, element);
            }
        }

        foreach (var scope in run.Scopes)
        {
            JudgeLanes(run, scope.Element.Child("laneSet"));
        }
    }

    // Further sets of lanes are other views of the same process, which a diagram need not show.
    private void JudgeLanes(CheckRun run, XmlElement? set)
    {
        if (set is null)
        {
            return;
        }

        foreach (var lane in set.Elements)
        {
            if (lane.IsBpmn("lane"))
            {
                Judge(run, lane);
                JudgeLanes(run, lane.Child("childLaneSet"));
            }
        }
    }

    private void Judge(CheckRun run, XmlElement element)
    {
        if (!IsShown(run.Document, element))
        {
            Report(run, element, $"Expected {ElementName.Of(element)} in the diagram, but it is not shown.");
        }
    }

    private static bool IsShown(BpmnDocument document, XmlElement element) =>
        IdOf(element) is { } id && (document.Diagram.Shapes.ContainsKey(id) || document.Diagram.Edges.ContainsKey(id));

    private static string? IdOf(XmlElement element) => element.Attribute("id")?.Trim() is { Length: > 0 } id ? id : null;
}
