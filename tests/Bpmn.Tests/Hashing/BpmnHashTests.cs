using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProcOS.Bpmn.Blocks;
using ProcOS.Bpmn.Tests.Blocks;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Hashing;

public sealed class BpmnHashTests
{
    private const string Mark = "<!-- here -->";

    private static readonly string[] Executed =
        ["calledElement", "sourceRef", "targetRef", "default", "name", "isExecutable", "source", "target", "sourceExpression", "type", "triggeredByEvent", "errorCode", "historyTimeToLive"];

    [Fact]
    public void Compute_OtherAttributeOrder_IsTheSame() => SameAfter((element, random) =>
        element.WithAttributes([.. element.Attributes.OrderBy(_ => random.Next())]));

    [Fact]
    public void Compute_CommentsAndWhiteSpace_IsTheSame() => SameAfter((element, random) =>
        element.Content.Any(node => node is XmlText) ? element : element.WithContent(
            [.. element.Content.SelectMany(node => new XmlNode[] { new XmlComment("c"), node, new XmlInstruction("p", "i") })]));

    [Fact]
    public void Compute_MovedDiagram_IsTheSame() => SameAfter((element, random) =>
        element.Namespace is BpmnNamespaces.DiagramCommon or BpmnNamespaces.DiagramInterchange
            ? element.WithAttributes([.. element.Attributes.Select(attribute => attribute with { Value = random.Next(900).ToString(CultureInfo.InvariantCulture) })])
            : element);

    [Fact]
    public void Compute_WithoutDiagramOrFlowEnds_IsTheSame() => SameAfter((element, _) =>
        element.WithContent([.. element.Content.Where(node => node is not XmlElement { LocalName: "BPMNDiagram" or "incoming" or "outgoing" })]));

    [Fact]
    public void Compute_OtherPrefixes_IsTheSame() => ForAll((document, _) =>
    {
        var xml = BpmnWriter.WriteText(document);
        var renamed = xml.Replace("bpmn:", "q:", StringComparison.Ordinal).Replace("xmlns:bpmn=", "xmlns:q=", StringComparison.Ordinal)
            .Replace("camunda:", "c7:", StringComparison.Ordinal).Replace("xmlns:camunda=", "xmlns:c7=", StringComparison.Ordinal)
            .Replace("xsi:", "i:", StringComparison.Ordinal).Replace("xmlns:xsi=", "xmlns:i=", StringComparison.Ordinal);

        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(BpmnReader.Read(Encoding.UTF8.GetBytes(renamed))));
    });

    [Fact]
    public void Compute_DefaultNamespaceInsteadOfPrefix_IsTheSame() => ForAll((document, _) =>
    {
        var xml = BpmnWriter.WriteText(document)
            .Replace("<bpmn:", "<", StringComparison.Ordinal).Replace("</bpmn:", "</", StringComparison.Ordinal)
            .Replace("\"bpmn:tFormalExpression", "\"tFormalExpression", StringComparison.Ordinal)
            .Replace("xmlns:bpmn=", "xmlns=", StringComparison.Ordinal);

        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(BpmnReader.Read(Encoding.UTF8.GetBytes(xml))));
    });

    [Fact]
    public void Compute_OtherIndentation_IsTheSame() => ForAll((document, _) =>
    {
        var xml = BpmnWriter.WriteText(document);

        Assert.Equal(
            BpmnHash.Compute(document),
            BpmnHash.Compute(BpmnReader.Read(Encoding.UTF8.GetBytes(xml.Replace("\n", "\r\n\t  ", StringComparison.Ordinal)))));
    });

    [Fact]
    public void Compute_AnyExecutedAttributeChanged_IsAnother() => ForAll((document, random) =>
    {
        var holders = document.Processes[0].Element.DescendantsAndSelf()
            .SelectMany(element => element.Attributes.Select(attribute => (element, attribute)))
            .Where(pair => Executed.Contains(pair.attribute.LocalName))
            .ToArray();
        var (holder, changed) = holders[random.Next(holders.Length)];

        var other = Map(document.Root, element => ReferenceEquals(element, holder)
            ? element.WithAttributes([.. element.Attributes.Select(attribute => attribute == changed ? attribute with { Value = attribute.Value + "x" } : attribute)])
            : element);

        Assert.NotEqual(BpmnHash.Compute(document), BpmnHash.Compute(document.WithRoot(other)));
    });

    [Fact]
    public void Compute_AnyElementRemovedOrConditionChanged_IsAnother() => ForAll((document, random) =>
    {
        var candidates = document.Processes[0].Element.DescendantsAndSelf().Skip(1)
            .Where(element => element.LocalName is not ("incoming" or "outgoing" or "properties" or "extensionElements") && element.Attribute("name") != "procos.validation_hash")
            .ToArray();
        var victim = candidates[random.Next(candidates.Length)];

        var removed = Map(document.Root, element => element.WithContent([.. element.Content.Where(node => !ReferenceEquals(node, victim))]));
        var reworded = Map(document.Root, element => element.LocalName == "conditionExpression" ? element.WithContent([new XmlText("${false}")]) : element);

        Assert.NotEqual(BpmnHash.Compute(document), BpmnHash.Compute(document.WithRoot(removed)));
        Assert.Equal(document.Flows.All(flow => flow.Condition is null), BpmnHash.Compute(document) == BpmnHash.Compute(document.WithRoot(reworded)));
    });

    [Fact]
    public void Compute_OrderOfFlowsOutOfAChoice_Counts()
    {
        const string flows = "<sequenceFlow id='f' sourceRef='g' targetRef='a'/><sequenceFlow id='h' sourceRef='g' targetRef='b'/>";
        const string other = "<sequenceFlow id='h' sourceRef='g' targetRef='b'/><sequenceFlow id='f' sourceRef='g' targetRef='a'/>";

        Assert.NotEqual(Hash(flows), Hash(other));

        static string Hash(string text) => HashOf($"<process id='p'><exclusiveGateway id='g'/><task id='a'/><task id='b'/>{text}</process>");
    }

    [Theory]
    [InlineData("<task id='a'><extensionElements/></task>", "<task id='a'><extensionElements>\n  </extensionElements></task>")]
    [InlineData("<task id='a'/>", "<task id='a'><extensionElements> <!-- none --> </extensionElements></task>")]
    [InlineData("<task id='a'/>", "<task id='a'>\n</task>")]
    [InlineData("<task id='a'><documentation></documentation></task>", "<task id='a'><documentation>\n</documentation></task>")]
    public void Compute_BlanksInAnElementWithoutContent_IsTheSame(string without, string with) =>
        Assert.Equal(HashOf($"<process id='p'>{without}</process>"), HashOf($"<process id='p'>{with}</process>"));

    [Theory]
    [InlineData("<correlationProperty id='c' type='{0}:x'/>")]
    [InlineData("<resource id='r' name='r'><resourceParameter id='q' type='{0}:x'/></resource>")]
    [InlineData("<extension definition='{0}:x'/>")]
    [InlineData("<relationship type='t'><source>{0}:x</source><target>{0}:y</target></relationship>")]
    [InlineData("<message id='m' itemRef='{0}:x'/>")]
    public void Compute_OtherPrefixInAReference_IsTheSame(string element) =>
        Assert.Equal(
            HashOf(string.Format(CultureInfo.InvariantCulture, element, "k"), "xmlns:k='urn:k'"),
            HashOf(string.Format(CultureInfo.InvariantCulture, element, "l"), "xmlns:l='urn:k'"));

    [Fact]
    public void Stamp_UnstampedFile_VerifiesAndKeepsTheDigest()
    {
        var document = BpmnReader.Read(Encoding.UTF8.GetBytes(
            $"<definitions xmlns='{BpmnNamespaces.Model}'>{Mark}<process id='p' isExecutable='true'><documentation>d</documentation><startEvent id='s'/></process></definitions>"));
        Assert.Equal(HashVerdict.Missing, BpmnMetadata.Verify(document));

        var stamped = BpmnReader.Read(BpmnWriter.Write(BpmnMetadata.Stamp(document)));

        Assert.Equal(BpmnHash.Compute(document), BpmnMetadata.Read(stamped).ValidationHash);
        Assert.Equal(HashVerdict.Valid, BpmnMetadata.Verify(stamped));
        Assert.Contains(Mark, BpmnWriter.WriteText(stamped), StringComparison.Ordinal);
        Assert.Equal(BpmnWriter.WriteText(stamped), BpmnWriter.WriteText(BpmnMetadata.Stamp(stamped)));
    }

    [Fact]
    public void Verify_ChangedAfterTheStamp_IsAMismatchAndAnError()
    {
        var stamped = BpmnWriter.WriteText(BlockCompiler.Compile(BlockCompilerTests.Example()));

        var tampered = BpmnReader.Read(Encoding.UTF8.GetBytes(stamped.Replace("itemsAreMissing') == true", "itemsAreMissing') != true", StringComparison.Ordinal)));

        Assert.Equal(HashVerdict.Mismatch, BpmnMetadata.Verify(tampered));
        Assert.Contains(BpmnChecker.Check(tampered), finding => finding is { Rule: "procos/metadata", Severity: Severity.Error });
    }

    private static string HashOf(string content, string declarations = "") => BpmnHash.Compute(BpmnReader.Read(Encoding.UTF8.GetBytes(
        $"<definitions xmlns='{BpmnNamespaces.Model}' {declarations}>{content}</definitions>")));

    private static void SameAfter(Func<XmlElement, Random, XmlElement> change) => ForAll((document, random) =>
    {
        var changed = document.WithRoot(Map(document.Root, element => change(element, random)));

        Assert.Equal(BpmnHash.Compute(document), BpmnHash.Compute(changed));
        Assert.Equal(HashVerdict.Valid, BpmnMetadata.Verify(BpmnReader.Read(BpmnWriter.Write(changed))));
    });

    private static void ForAll(Action<BpmnDocument, Random> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(RandomBlocks.Processes, process => check(BpmnReader.Read(BpmnWriter.Write(BlockCompiler.Compile(process))), new Random(7))));

    private static XmlElement Map(XmlElement element, Func<XmlElement, XmlElement> change)
    {
        var changed = change(element);
        return changed.WithContent([.. changed.Content.Select(node => node is XmlElement child ? Map(child, change) : node)]);
    }
}
