using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.Bpmn.Tests.Blocks;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Layout;

public sealed class PartialLayoutTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(80);

    private static readonly BpmnDocument Order = ProcOS.Bpmn.Blocks.BlockCompiler.Compile(BlockCompilerTests.Example());

    [Fact]
    public void Apply_NothingNamedInACompleteDiagram_ChangesNoPlace() => FsCheck.Check.One(Many, Prop.ForAll(RandomModels.All, xml =>
    {
        var drawn = BpmnLayout.Apply(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)));

        Assert.Equal(Places(drawn), Places(BpmnLayout.Apply(drawn, [])));
    }));

    [Fact]
    public void Apply_AnyOneElement_DrawsEverythingOnceWithoutOverlap() => FsCheck.Check.One(Many, Prop.ForAll(RandomModels.All, xml =>
    {
        var drawn = BpmnLayout.Apply(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)));
        var node = drawn.Nodes[xml.Length % drawn.Nodes.Count];

        var again = BpmnLayout.Apply(drawn, [node.Id]);

        Assert.Equal(drawn.Diagram.Shapes.Keys.Order(StringComparer.Ordinal), again.Diagram.Shapes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(drawn.Diagram.Edges.Keys.Order(StringComparer.Ordinal), again.Diagram.Edges.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, DiagramQuality.Of(again).ShapeOverlaps);
        Assert.Equal(0, DiagramQuality.Of(again).EdgesThroughShapes);
    }));

    [Fact]
    public void Apply_AnyOneElement_LeavesTheRestWhereItWasButForRoomThatIsMade() => FsCheck.Check.One(Many, Prop.ForAll(RandomModels.All, xml =>
    {
        var drawn = BpmnLayout.Apply(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)));
        var node = drawn.Nodes[xml.Length % drawn.Nodes.Count];

        var again = BpmnLayout.Apply(drawn, [node.Id]);

        var rest = drawn.Diagram.Shapes.Values.Where(shape => !IsPartOf(drawn, shape.ElementId, node.Id)).ToArray();
        var grew = drawn.Diagram.Shapes.Values.Any(shape => again.Diagram.Shapes[shape.ElementId].Bounds is var now && (now.Width > shape.Bounds.Width || now.Height > shape.Bounds.Height));
        Assert.All(rest, shape =>
        {
            var now = again.Diagram.Shapes[shape.ElementId].Bounds;
            Assert.True(grew ? now.X >= shape.Bounds.X && now.Y >= shape.Bounds.Y : now == shape.Bounds, $"{shape.ElementId} moved from {shape.Bounds} to {now}");
        });
    }));

    [Fact]
    public void Apply_NewTask_StandsBesideItsSourceAndNothingElseMoves()
    {
        var bigger = WithTask(Order);

        var drawn = BpmnLayout.Apply(bigger, []);

        Assert.All(Order.Diagram.Shapes.Values, shape => Assert.Equal(shape.Bounds, drawn.Diagram.Shapes[shape.ElementId].Bounds));
        Assert.All(Order.Diagram.Edges.Values, edge => Assert.Equal(edge.Waypoints, drawn.Diagram.Edges[edge.ElementId].Waypoints));
        Assert.True(drawn.Diagram.Shapes["extra"].Bounds.X > drawn.Diagram.Shapes["check_stock"].Bounds.Right);
        Assert.Contains("to_extra", drawn.Diagram.Edges.Keys);
        Assert.Equal(0, DiagramQuality.Of(drawn).EdgesThroughShapes);
    }

    [Fact]
    public void Apply_LineThatEndsSomeWayBeforeItsShape_StaysAsItWas()
    {
        var edge = Order.Diagram.Edges.Values.First();
        var first = $"waypoint x=\"{edge.Waypoints[0].X}\" y=\"{edge.Waypoints[0].Y}\"";
        var xml = BpmnWriter.WriteText(Order);
        var at = xml.IndexOf(first, xml.IndexOf($"bpmnElement=\"{edge.ElementId}\"", StringComparison.Ordinal), StringComparison.Ordinal);
        var apart = BpmnReader.Read(Encoding.UTF8.GetBytes($"{xml[..at]}waypoint x=\"{edge.Waypoints[0].X + 7}\" y=\"{edge.Waypoints[0].Y}\"{xml[(at + first.Length)..]}"));

        Assert.NotEqual(Places(Order), Places(apart));
        Assert.Equal(Places(apart), Places(BpmnLayout.Apply(apart, [])));
    }

    [Fact]
    public void Apply_ContainersWithoutShapes_AreDrawnAroundWhatStays() => FsCheck.Check.One(Many, Prop.ForAll(RandomModels.All, xml =>
    {
        var drawn = BpmnLayout.Apply(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)));
        var bare = drawn.WithRoot(drawn.Root.WithContent([.. drawn.Root.Content.Select(node => node is XmlElement { LocalName: "BPMNDiagram" } diagram ? WithoutContainers(drawn, diagram) : node)]));

        var again = BpmnLayout.Apply(bare, []);

        Assert.All(bare.Diagram.Shapes.Values, shape => Assert.Equal(shape.Bounds, again.Diagram.Shapes[shape.ElementId].Bounds));
        Assert.All(again.Processes, process =>
        {
            var pool = again.ElementsOf("participant").FirstOrDefault(pool => pool.Attribute("processRef") == process.Id)?.Attribute("id");
            Assert.All(process.Nodes, node => Assert.True(pool is null || again.Diagram.Shapes[pool].Bounds.Contains(again.Diagram.Shapes[node.Id].Bounds), $"{node} is outside of {pool}"));
        });
    }));

    [Fact]
    public void Apply_IdsThatAreNoNames_AreNoneOfTheDiagram()
    {
        var model = BpmnReader.Read(Encoding.UTF8.GetBytes(
            $"<definitions xmlns='{BpmnNamespaces.Model}'><process id='p'><task id='1st one'/><task id='b'/><sequenceFlow id='f ' sourceRef='1st one' targetRef='b'/></process></definitions>"));

        var drawn = BpmnLayout.Apply(model);

        Assert.Equal(
            ["b_di", "f_di", "p_diagram", "p_plane", "_x0031_st_x0020_one_di"],
            drawn.Root.DescendantsAndSelf().Where(element => BpmnNamespaces.IsDiagram(element.Namespace)).Select(element => element.Attribute("id")).OfType<string>().Order(StringComparer.Ordinal).OrderBy(id => id[0] == '_'));
    }

    [Theory]
    [InlineData("nothing_of_that_name")]
    [InlineData("order_handling")]
    public void Apply_IdThatIsNotDrawn_IsRefused(string id)
    {
        var refused = Assert.Throws<BpmnLayoutException>(() => BpmnLayout.Apply(Order, [id]));

        Assert.Equal("PROC-BPM-023", refused.Code);
        Assert.Contains($"'{id}'", refused.Message, StringComparison.Ordinal);
    }

    private static bool IsPartOf(BpmnDocument document, string id, string moved)
    {
        for (var at = document.Find(id); at is not null; at = document.ParentOf(at))
        {
            if (at.Attribute("id") == moved || at.Attribute("attachedToRef") == moved)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlElement WithoutContainers(BpmnDocument document, XmlElement element) => element.WithContent(
    [
        .. element.Content
            .Where(node => node is not XmlElement { LocalName: "BPMNShape" } shape || !HoldsSomething(document.Find(shape.Attribute("bpmnElement")!)!))
            .Select(node => node is XmlElement child ? WithoutContainers(document, child) : node),
    ]);

    private static bool HoldsSomething(XmlElement element) =>
        (element.LocalName == "participant" && element.Attribute("processRef") is not null)
        || (element.LocalName == "lane" && element.DescendantsAndSelf().Any(inner => inner.LocalName == "flowNodeRef"));

    private static IEnumerable<string> Places(BpmnDocument document) => document.Diagram.Shapes.Values
        .Select(shape => $"{shape.ElementId} {shape.Bounds} {shape.Label}")
        .Concat(document.Diagram.Edges.Values.Select(edge => $"{edge.ElementId} {string.Join(' ', edge.Waypoints)} {edge.Label}"))
        .Order(StringComparer.Ordinal);

    private static BpmnDocument WithTask(BpmnDocument document)
    {
        var process = document.Processes[0].Element;
        XmlElement Bpmn(string name, params XmlAttr[] attributes) => new("bpmn", name, BpmnNamespaces.Model, attributes, []);
        var more = process.WithContent(
        [
            .. process.Content,
            Bpmn("task", new XmlAttr("id", "extra")),
            Bpmn("sequenceFlow", new XmlAttr("id", "to_extra"), new XmlAttr("sourceRef", "check_stock"), new XmlAttr("targetRef", "extra")),
        ]);
        return document.WithRoot(document.Root.Replace(process, more));
    }
}
