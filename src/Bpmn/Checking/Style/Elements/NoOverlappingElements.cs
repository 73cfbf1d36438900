using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Style.Elements;

/// <summary>
/// Shapes of one scope neither cover nor touch each other, and lie inside the pool or sub-process that holds them. A
/// boundary event may lie on its host, and a data store beside its process.
/// </summary>
internal sealed class NoOverlappingElements() : Rule("style/no-overlapping-elements", Severity.Info)
{
    public override void Check(CheckRun run)
    {
        var diagram = run.Document.Diagram;
        if (diagram.Shapes.Count == 0)
        {
            return;
        }

        foreach (var collaboration in run.ElementsOf("collaboration"))
        {
            Overlaps(run, collaboration.Elements.Where(child => child.IsBpmn("participant")));
        }

        foreach (var scope in run.Scopes)
        {
            var elements = scope.Element.Elements.Where(IsDrawn).ToArray();
            Overlaps(run, elements);
            if (Around(run, scope) is { } around)
            {
                Outside(run, scope, elements, around);
            }
        }
    }

    private void Overlaps(CheckRun run, IEnumerable<XmlElement> elements)
    {
        var drawn = new List<Drawn>();
        foreach (var element in elements)
        {
            if (Shape(run, element) is { } shape)
            {
                drawn.Add(new Drawn(element, shape.Bounds, drawn.Count));
            }
        }

        var touched = new XmlElement?[drawn.Count];
        var byLeft = drawn.ToArray();
        Array.Sort(byLeft, (one, other) => one.Bounds.X.CompareTo(other.Bounds.X));
        for (var i = 0; i < byLeft.Length; i++)
        {
            for (var j = i + 1; j < byLeft.Length && byLeft[j].Bounds.X <= byLeft[i].Bounds.Right; j++)
            {
                if (Touch(byLeft[i].Bounds, byLeft[j].Bounds) && !IsHost(byLeft[i], byLeft[j]) && !IsHost(byLeft[j], byLeft[i]))
                {
                    touched[byLeft[i].Index] ??= byLeft[j].Element;
                    touched[byLeft[j].Index] ??= byLeft[i].Element;
                }
            }
        }

        foreach (var one in drawn)
        {
            if (touched[one.Index] is { } other)
            {
                Report(run, one.Element, $"Expected {ElementName.Of(one.Element)} apart from other shapes, but it touches or covers {ElementName.Of(other)}.");
            }
        }
    }

    private void Outside(CheckRun run, FlowScope scope, XmlElement[] elements, DiagramBounds around)
    {
        foreach (var element in elements)
        {
            if (element.LocalName != "dataStoreReference" && Shape(run, element) is { } shape && !around.Contains(shape.Bounds))
            {
                Report(run, element, $"Expected {ElementName.Of(element)} inside the shape of {ElementName.Of(scope.Element)}, but it is partly or wholly outside.");
            }
        }
    }

    private static DiagramBounds? Around(CheckRun run, FlowScope scope)
    {
        if (scope.Owner is { } owner)
        {
            return Shape(run, owner.Element) is { } shape && shape.Element.Attribute("isExpanded") is "true" or "1" ? shape.Bounds : null;
        }

        var pool = run.ElementsOf("participant").LastOrDefault(participant =>
            BpmnReference.LocalPart(participant.Attribute("processRef")) == scope.Id);
        return pool is null ? null : Shape(run, pool)?.Bounds;
    }

    private static DiagramShape? Shape(CheckRun run, XmlElement element) =>
        element.Attribute("id") is { } id ? run.Document.Diagram.Shapes.GetValueOrDefault(id) : null;

    private static bool IsDrawn(XmlElement element) =>
        element.Namespace == BpmnNamespaces.Model
        && (element.LocalName is "dataObject" or "dataObjectReference" or "dataStoreReference" || FlowNodeKinds.TryParse(element.LocalName, out _));

    private static bool IsHost(Drawn host, Drawn boundary) =>
        BpmnReference.LocalPart(boundary.Element.Attribute("attachedToRef")) is { } id && id == host.Element.Attribute("id");

    private static bool Touch(DiagramBounds one, DiagramBounds other) =>
        one.Right >= other.X && other.Right >= one.X && one.Bottom >= other.Y && other.Bottom >= one.Y;

    private readonly record struct Drawn(XmlElement Element, DiagramBounds Bounds, int Index);
}
