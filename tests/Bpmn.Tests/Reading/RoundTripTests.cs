using System.Text;
using ProcOS.Bpmn.Hashing;
using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Xml;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

public sealed class RoundTripTests
{
    private static readonly string[] Head = ["documentation", "extensionElements", "auditing", "monitoring", "categoryValueRef"];

    /// <summary>What cannot be read, and why. Whatever else of the corpora is refused is a failure.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        // They declare UTF-8 and hold Latin-1 bytes: any reading of them would guess at words.
        ["GenMyModel 0.47/C.1.0-export.bpmn"] = ErrorCodes.Encoding,
        ["GenMyModel 0.47/C.1.0-roundtrip.bpmn"] = ErrorCodes.Encoding,
        ["GenMyModel 0.47/C.1.1-export.bpmn"] = ErrorCodes.Encoding,
        ["GenMyModel 0.47/C.1.1-roundtrip.bpmn"] = ErrorCodes.Encoding,
    };

    [Fact]
    public void Write_EveryMiwgFile_ReadsBackCanonicallyEqual() => RoundTrip(Corpus.Miwg(), 393);

    [Fact]
    public void Write_EveryCamundaFile_ReadsBackCanonicallyEqual() => RoundTrip(Corpus.Camunda7(), 577);

    [Fact]
    public void Write_OwnProcesses_ReadBackCanonicallyEqual() => RoundTrip(Corpus.Own(), Corpus.Own().Count);

    [Fact]
    public void Write_UnknownExtensionsAndWhiteSpace_AreKept()
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- before --><?tool mark?>
            <a:definitions xmlns:a="{BpmnNamespaces.Model}" xmlns:v="urn:vendor" v:version="3">
              <v:outside><v:deep v:a="1" a="2">text<v:b/> mixed </v:deep></v:outside>
              <a:process id="p">
                <a:extensionElements><v:any xml:space="preserve">
                  <v:in/>  <v:in><v:deeper/></v:in>
                </v:any><v:data><![CDATA[a < b & c]]> and ]]&gt;</v:data></a:extensionElements>
                <a:task id="t" v:colour="&#xA;&#9;red &amp; &quot;blue&quot;"><v:vendor/><a:unknown/></a:task>
              </a:process>
            </a:definitions>
            <!-- after -->
            """);

        var written = BpmnWriter.Write(BpmnReader.Read(bytes));

        Assert.Equal(Canonical.Form(bytes), Canonical.Form(written));
    }

    [Fact]
    public void Write_Version11OfXml_IsWrittenAs10WithPlainLineEnds()
    {
        static byte[] Text(string version, string end) => Encoding.UTF8.GetBytes(
            $"<?xml version='{version}'?>{end}<definitions xmlns='{BpmnNamespaces.Model}'{end}><process id='p'><documentation>a{end}b&#x85;</documentation></process></definitions>");

        var written = BpmnWriter.Write(BpmnReader.Read(Text("1.1", "\u0085")));

        Assert.Equal(Canonical.Form(Text("1.0", "\n")), Canonical.Form(written));
        Assert.Equal(written, BpmnWriter.Write(BpmnReader.Read(Text("1.1", "\u2028"))));
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u0085")]
    [InlineData(" \u2003 ")]
    [InlineData("\u3000\n")]
    public void Write_BlankThatIsNoWhiteSpaceToXml_IsKeptBetweenElements(string blank)
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"""<definitions xmlns="{BpmnNamespaces.Model}"><process id="p"><task id="t"/>{blank}<task id="u"/></process></definitions>""");

        var process = BpmnReader.Read(BpmnWriter.Write(BpmnReader.Read(bytes))).Root.Child("process")!;

        Assert.Equal(blank, process.Text);
    }

    [Fact]
    public void Write_FlowEndsMissingOrInDisorder_AreWrittenInSchemaOrder()
    {
        var document = BpmnReader.Read(Encoding.UTF8.GetBytes(
            $"""
            <definitions xmlns='{BpmnNamespaces.Model}'><process id='p'>
              <startEvent id='s'><timerEventDefinition/></startEvent>
              <task id='t'><outgoing>h</outgoing><incoming>f</incoming><documentation>d</documentation><!-- of the loop --><standardLoopCharacteristics/></task>
              <task id='u'/>
              <sequenceFlow id='f' sourceRef='s' targetRef='t'/><sequenceFlow id='g' sourceRef='t' targetRef='u'/><sequenceFlow id='h' sourceRef='t' targetRef='u'/>
            </process></definitions>
            """));

        var text = BpmnWriter.WriteText(document).ReplaceLineEndings("\n");

        Assert.Contains("<outgoing>f</outgoing>\n      <timerEventDefinition />", text, StringComparison.Ordinal);
        Assert.Contains(
            "<documentation>d</documentation>\n      <incoming>f</incoming>\n      <outgoing>h</outgoing>\n      <outgoing>g</outgoing>\n      <!-- of the loop -->\n      <standardLoopCharacteristics />",
            text,
            StringComparison.Ordinal);
        Assert.Contains("<incoming>g</incoming>\n      <incoming>h</incoming>", text, StringComparison.Ordinal);
    }

    private static void RoundTrip(IReadOnlyList<string> files, int expected)
    {
        var wrong = new List<string>();
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            var reason = Refused.FirstOrDefault(refused => file.EndsWith(refused.Key, StringComparison.Ordinal)).Value;
            try
            {
                wrong.AddRange(Differences(bytes).Select(difference => $"{file}: {difference}"));
                wrong.AddRange(reason is null ? [] : [$"{file}: was read, but {reason} was expected"]);
            }
            catch (BpmnReadException unreadable) when (unreadable.Code == reason)
            {
                // As listed.
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(expected, files.Count);
    }

    private static IEnumerable<string> Differences(byte[] bytes)
    {
        var first = BpmnReader.Read(bytes, BpmnReadLimits.Lenient);
        var written = BpmnWriter.Write(first);
        var second = BpmnReader.Read(written, BpmnReadLimits.Lenient);
        if (Canonical.Form(bytes) != Canonical.Form(written))
        {
            yield return "content";
        }

        if (CanonicalDigest.Form(first.Root) != CanonicalDigest.Form(second.Root))
        {
            yield return "digest";
        }

        if (!BpmnWriter.Write(second).AsSpan().SequenceEqual(written))
        {
            yield return "a second writing differs";
        }

        foreach (var (before, after) in first.Nodes.Zip(second.Nodes))
        {
            if (!HasEnds(after) || !Ends(before.Element).All(Ends(after.Element).Contains))
            {
                yield return $"flow ends of {after}";
            }
        }
    }

    private static IEnumerable<string> Ends(XmlElement node) =>
        node.Elements.Where(IsEnd).Select(end => $"{end.LocalName} {BpmnReference.LocalPart(end.Text)}");

    private static bool IsEnd(XmlElement element) => element.IsBpmn("incoming") || element.IsBpmn("outgoing");

    // Every flow is named, and only what the schema puts before them stands between the beginning and the last end.
    private static bool HasEnds(FlowNode node)
    {
        var children = node.Element.Elements.ToList();
        var (ins, outs) = (children.FindIndex(child => child.IsBpmn("incoming")), children.FindIndex(child => child.IsBpmn("outgoing")));
        var ends = Ends(node.Element).ToHashSet();
        return node.Incoming.All(flow => flow.Id.Length == 0 || ends.Contains($"incoming {flow.Id.Trim()}"))
            && node.Outgoing.All(flow => flow.Id.Length == 0 || ends.Contains($"outgoing {flow.Id.Trim()}"))
            && (ins < 0 || outs < 0 || children.FindLastIndex(child => child.IsBpmn("incoming")) < outs)
            && children.Take(children.FindLastIndex(IsEnd) + 1).All(child => IsEnd(child) || Head.Contains(child.LocalName));
    }
}
