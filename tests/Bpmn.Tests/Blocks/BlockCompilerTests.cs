using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Blocks;
using ProcOS.Bpmn.Model;
using Xunit;

namespace ProcOS.Bpmn.Tests.Blocks;

public sealed class BlockCompilerTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Compile_AnyBlocks_ReadBackAndPassEveryRule() => ForAll(process =>
    {
        var compiled = BlockCompiler.Compile(process);
        var read = BpmnReader.Read(BpmnWriter.Write(compiled));

        Assert.Equal(BpmnHash.Compute(compiled), BpmnHash.Compute(read));
        Assert.Equal(HashVerdict.Valid, BpmnMetadata.Verify(read));
        Assert.DoesNotContain(BpmnChecker.Check(read, new CheckOptions { RequireHash = true }), finding => finding.Severity == Severity.Error);
    });

    [Fact]
    public void Compile_AnyBlocksTwice_GivesTheSameBytes() => ForAll(process =>
        Assert.Equal(BpmnWriter.WriteText(BlockCompiler.Compile(process)), BpmnWriter.WriteText(BlockCompiler.Compile(process))));

    [Fact]
    public void Compile_AnyBlocks_DrawsEveryNodeAndFlow() => ForAll(process =>
    {
        var document = BlockCompiler.Compile(process);

        Assert.All(document.Nodes, node => Assert.True(document.Diagram.Shapes.ContainsKey(node.Id), node.Id));
        Assert.All(document.Flows, flow => Assert.True(document.Diagram.Edges.ContainsKey(flow.Id), flow.Id));
    });

    [Fact]
    public void Compile_AnyBlocks_NothingOverlaps() => ForAll(process =>
    {
        var document = BlockCompiler.Compile(process);
        var shapes = document.Diagram.Shapes.Values.Select(shape => shape.Bounds).ToArray();
        var labels = document.Diagram.Shapes.Values.Select(shape => shape.Label)
            .Concat(document.Diagram.Edges.Values.Select(edge => edge.Label))
            .OfType<DiagramBounds>()
            .ToArray();

        for (var i = 0; i < shapes.Length; i++)
        {
            Assert.DoesNotContain(shapes.Skip(i + 1), other => shapes[i].Overlaps(other) && !shapes[i].Contains(other) && !other.Contains(shapes[i]));
            Assert.DoesNotContain(labels, label => shapes[i].Overlaps(label) && !shapes[i].Contains(label));
        }

        for (var i = 0; i < labels.Length; i++)
        {
            Assert.DoesNotContain(labels.Skip(i + 1), other => labels[i].Overlaps(other));
        }
    });

    [Fact]
    public void Compile_AnyBlocks_EdgesAreOrthogonalAndCrossNoShape() => ForAll(process =>
    {
        var document = BlockCompiler.Compile(process);
        var nodes = document.Nodes.Where(node => node.Inner is null).Select(node => document.Diagram.Shapes[node.Id]).ToArray();

        foreach (var edge in document.Flows.Select(flow => document.Diagram.Edges[flow.Id]))
        {
            foreach (var (from, to) in edge.Waypoints.Zip(edge.Waypoints.Skip(1)))
            {
                Assert.True(from.X == to.X || from.Y == to.Y, $"{edge.ElementId} is not orthogonal");
                var segment = new DiagramBounds(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
                Assert.DoesNotContain(nodes, node => node.Bounds.Overlaps(segment with { Width = segment.Width + 0.01, Height = segment.Height + 0.01 }) && !Touches(node.Bounds, segment));
            }
        }
    });

    [Fact]
    public void Compile_StockExample_HasConditionDefaultAndStartForm()
    {
        var process = Example();

        var xml = BpmnWriter.WriteText(BlockCompiler.Compile(process));

        Assert.Contains("${execution.getVariable('itemsAreMissing') == true}", xml, StringComparison.Ordinal);
        Assert.Contains("<camunda:formField id=\"itemsAreMissing\" label=\"items are missing\" type=\"boolean\" />", xml, StringComparison.Ordinal);
        Assert.Contains("id=\"check_stock\" name=\"Check stock\" calledElement=\"tde_template\"", xml, StringComparison.Ordinal);
        Assert.Contains("camunda:historyTimeToLive=\"P180D\"", xml, StringComparison.Ordinal);
        Assert.Contains("name=\"procos.intent\" value=\"When an order arrives\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_ExpressionInTaskSpec_IsHiddenFromTheEngine()
    {
        var process = new ProcessBlock("p", "P", null, [], Task("Say ${x} and #{y}"));

        var document = BlockCompiler.Compile(process);
        var literal = document.Nodes.Single(node => node.CalledElement is not null).Element
            .CamundaExtensions("in").First().Attribute("sourceExpression")!;

        Assert.DoesNotContain("${", literal, StringComparison.Ordinal);
        Assert.DoesNotContain("#{", literal, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(literal);
        Assert.Equal("Say ${x} and #{y}", json.RootElement.GetProperty("objective").GetString());
    }

    [Theory]
    [InlineData("Prüfe Bestand", "prufe_bestand")]
    [InlineData("1st step: go!", "n_1st_step_go")]
    [InlineData("检查库存", "step")]
    [InlineData("start", "start_2")]
    [InlineData("", "step")]
    public void Compile_StepName_GivesReadableId(string name, string id)
    {
        var document = BlockCompiler.Compile(new ProcessBlock("p", "P", null, [], new StepBlock(string.Empty, name, StepKind.Human)));

        Assert.Equal(id, document.Nodes.Single(node => node.Kind == FlowNodeKind.UserTask).Id);
    }

    [Fact]
    public void Blocks_AsJson_ComeBackTheSame()
    {
        var options = new System.Text.Json.JsonSerializerOptions(System.Text.Json.JsonSerializerDefaults.Web);
        var json = System.Text.Json.JsonSerializer.Serialize(Example(), options);

        var back = System.Text.Json.JsonSerializer.Deserialize<ProcessBlock>(json, options)!;

        Assert.Contains("\"type\":\"choice\"", json, StringComparison.Ordinal);
        Assert.Equal(BpmnWriter.WriteText(BlockCompiler.Compile(Example())), BpmnWriter.WriteText(BlockCompiler.Compile(back)));
    }

    public static TheoryData<string, ProcessBlock> Impossible() => new()
    {
        { "no branch", new ProcessBlock("p", "P", null, [], new ChoiceBlock("Which?", [], null)) },
        { "no specification", new ProcessBlock("p", "P", null, [], new StepBlock("a", "A")) },
        { "not JSON", new ProcessBlock("p", "P", null, [], new StepBlock("a", "A") { TaskSpec = "{" }) },
        { "too long", new ProcessBlock("p", "P", null, [], new StepBlock("a", "A") { TaskSpec = $"\"{new string('x', 4000)}\"" }) },
        { "bad variable", new ProcessBlock("p", "P", null, [], new ChoiceBlock("Which?", [new ChoiceBranch("a", "x') or ('1", Task("A"))], null)) },
        { "endless", new ProcessBlock("p", "P", null, [], Enumerable.Range(0, 100).Aggregate((Block)Task("A"), (inner, _) => new SequenceBlock([inner]))) },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Compile_BlocksWithoutProcess_AreRefused(string why, ProcessBlock process)
    {
        var refused = Assert.Throws<BlockCompileException>(() => BlockCompiler.Compile(process));

        Assert.Equal("PROC-BPM-020", refused.Code);
        Assert.StartsWith("PROC-BPM-020: Expected", refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(why);
    }

    internal static ProcessBlock Example() => new("order_handling", "Order handling", "When an order arrives", [], new SequenceBlock(
    [
        Task("Check stock"),
        new ChoiceBlock(
            "Items missing?",
            [new ChoiceBranch("items are missing", "itemsAreMissing", new SequenceBlock([Task("Order them from the supplier"), Task("Notify the customer")]))],
            new ParallelBlock([new SequenceBlock([Task("Pack"), Task("Ship")]), Task("Send the invoice")])),
        new LoopBlock(new StepBlock(string.Empty, "Ask the customer", StepKind.Human), "Confirm: the customer is happy", "customerIsHappy"),
    ]))
    {
        StartName = "An order arrives",
    };

    private static StepBlock Task(string name) => new(string.Empty, name)
    {
        TaskSpec = System.Text.Json.JsonSerializer.Serialize(new { version = 1, id = "t", objective = name, task = "echo" }),
    };

    private static bool Touches(DiagramBounds shape, DiagramBounds segment) =>
        segment.Right <= shape.X || segment.X >= shape.Right || segment.Bottom <= shape.Y || segment.Y >= shape.Bottom;

    private static void ForAll(Action<ProcessBlock> check) =>
        Check.One(Many, Prop.ForAll(RandomBlocks.Processes, process => check(process)));
}
