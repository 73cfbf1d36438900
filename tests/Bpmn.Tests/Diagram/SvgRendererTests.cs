using ProcOS.Bpmn.Blocks;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout.Labels;
using ProcOS.Bpmn.Tests.Blocks;
using ProcOS.Bpmn.Xml;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Diagram;

public sealed class SvgRendererTests
{
    private static readonly string[] Drawn = ["svg", "title", "defs", "marker", "g", "rect", "circle", "path", "polyline", "text"];

    private static readonly string[] Attributes =
    [
        "xmlns", "viewBox", "width", "height", "role", "font-family", "font-size", "font-weight", "id", "refX", "refY", "markerWidth",
        "markerHeight", "orient", "d", "fill", "stroke", "stroke-width", "stroke-dasharray", "x", "y", "rx", "cx", "cy", "r",
        "points", "marker-end", "text-anchor", "transform", "data-element-id", "data-kind",
    ];

    [Fact]
    public void Render_Example_ShowsEveryNodeFlowAndName()
    {
        var document = BlockCompiler.Compile(BlockCompilerTests.Example());

        var svg = SvgRenderer.Render(document);

        var ids = Parse(svg).DescendantsAndSelf().Select(element => element.Attribute("data-element-id")).OfType<string>().ToHashSet();
        Assert.All(document.Nodes, node => Assert.Contains(node.Id, ids));
        Assert.All(document.Flows, flow => Assert.Contains(flow.Id, ids));
        Assert.Contains(">Check stock<", svg, StringComparison.Ordinal);
        Assert.Contains("marker-end=\"url(#arrow)\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_WithHighlight_ColoursTheNamedElementsAndNoOther()
    {
        var document = BlockCompiler.Compile(BlockCompilerTests.Example());
        var flow = document.Flows[0];
        var options = new SvgOptions { Highlight = new Dictionary<string, string> { ["check_stock"] = "#0a0", [flow.Id] = "#b00" } };

        var groups = Parse(SvgRenderer.Render(document, options)).DescendantsAndSelf().Where(element => element.LocalName == "g").ToArray();

        Assert.Equal(["#0a0"], Colours("check_stock"));
        Assert.Equal(["#b00"], Colours(flow.Id));
        Assert.Equal(2, groups.Count(group => group.DescendantsAndSelf().Any(part => part.Attribute("stroke") is "#0a0" or "#b00")));

        string[] Colours(string id) =>
        [
            .. groups.Single(group => group.Attribute("data-element-id") == id).DescendantsAndSelf()
                .Select(part => part.Attribute("stroke"))
                .OfType<string>()
                .Distinct(),
        ];
    }

    [Fact]
    public void Render_EveryPublishedScriptAttackAsNames_LeavesNoMarkup()
    {
        var folder = SharedParts.Require("security");
        var attacks = new[] { "xss_jhaddix.txt", "xss_polyglots.txt", "xss_event_handlers.txt" }
            .SelectMany(name => File.ReadLines(Path.Combine(folder, name)))
            .Where(line => line.Length > 0)
            .ToArray();
        Assert.True(attacks.Length > 200, $"{attacks.Length} attacks");

        foreach (var attack in attacks)
        {
            var process = new ProcessBlock("p", attack, attack, [], new ChoiceBlock(
                attack,
                [new ChoiceBranch(attack, "x", new StepBlock(string.Empty, attack, StepKind.Human))],
                null))
            {
                StartName = attack,
            };

            var svg = SvgRenderer.Render(BpmnReader.Read(BpmnWriter.Write(BlockCompiler.Compile(process))));

            Assert.All(Parse(svg).DescendantsAndSelf(), element =>
            {
                Assert.Contains(element.LocalName, Drawn);
                Assert.All(element.Attributes, attribute => Assert.Contains(attribute.LocalName, Attributes));
            });
        }
    }

    [Fact]
    public void Render_OwnProcesses_BreaksNoWord()
    {
        var broken = Corpus.Own().SelectMany(file =>
        {
            var document = BpmnReader.Read(File.ReadAllBytes(file));
            var words = Parse(SvgRenderer.Render(document)).DescendantsAndSelf()
                .Where(element => element.LocalName == "text")
                .SelectMany(element => element.Text.Split(' '))
                .ToHashSet();
            return document.Nodes.SelectMany(node => (node.Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(word => !words.Contains(word))
                .Select(word => $"{Path.GetFileName(file)}: {word}");
        });

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("Execute deterministically", 92, "Execute|deterministically")]
    [InlineData("Which mode?", 50, "Which|mode?")]
    [InlineData("WWWWWWWWWW", 60, "WWWWW|WWWWW")]
    [InlineData("a😀😀😀", 20, "a😀|😀|😀")]
    [InlineData("  one\n two ", 90, "one two")]
    public void Wrap_Words_FitTheWidth(string text, double width, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelBox.Wrap(text, width)));

    [Fact]
    public void Render_DefaultFlowThatBeginsOnAnotherOne_IsMarkedWhereItIsAlone()
    {
        var document = Read(
            """
            <process id="p"><exclusiveGateway id="g" default="no"/><task id="a"/><task id="b"/>
              <sequenceFlow id="yes" sourceRef="g" targetRef="a"/><sequenceFlow id="no" sourceRef="g" targetRef="b"/></process>
            """,
            """
            <di:BPMNEdge bpmnElement="yes"><dd:waypoint x="50" y="25"/><dd:waypoint x="150" y="25"/></di:BPMNEdge>
            <di:BPMNEdge bpmnElement="no"><dd:waypoint x="50" y="25"/><dd:waypoint x="100" y="25"/><dd:waypoint x="100" y="200"/></di:BPMNEdge>
            """);

        var lines = Group(document, "no").DescendantsAndSelf().Where(part => part.LocalName == "polyline").Select(part => part.Attribute("points")!);

        Assert.Equal(["50,25 100,25 100,200", "96,40 104,30"], lines);
    }

    [Fact]
    public void Render_MessageFlow_BeginsWithACircleBesideItsSource()
    {
        var document = Read(
            """
            <collaboration id="c"><participant id="one"/><participant id="two"/><messageFlow id="m" sourceRef="one" targetRef="two"/></collaboration>
            """,
            """<di:BPMNEdge bpmnElement="m"><dd:waypoint x="50" y="100"/><dd:waypoint x="50" y="200"/></di:BPMNEdge>""");

        var circle = Assert.Single(Group(document, "m").DescendantsAndSelf(), part => part.LocalName == "circle");

        Assert.Equal("103.5", circle.Attribute("cy"));
    }

    [Fact]
    public void Render_MiwgFiles_IsWellFormed()
    {
        foreach (var file in Corpus.Miwg())
        {
            BpmnDocument document;
            try
            {
                document = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
            }
            catch (BpmnReadException)
            {
                continue;
            }

            Assert.Equal("svg", Parse(SvgRenderer.Render(document)).LocalName);
        }
    }

    private static BpmnDocument Read(string content, string edges) => BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(
        $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="t">{content}
          <di:BPMNDiagram><di:BPMNPlane>{edges}</di:BPMNPlane></di:BPMNDiagram></definitions>
        """));

    private static XmlElement Group(BpmnDocument document, string id) =>
        Parse(SvgRenderer.Render(document)).DescendantsAndSelf().Single(element => element.Attribute("data-element-id") == id);

    private static XmlElement Parse(string svg) =>
        HardenedXmlReader.Read(System.Text.Encoding.UTF8.GetBytes(svg), BpmnReadLimits.Default).Root;
}
