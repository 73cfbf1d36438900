using System.Diagnostics;
using System.Globalization;
using System.Text;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Reading;

public sealed class HostileInputTests
{
    private const string Model = BpmnNamespaces.Model;
    // A safety net for a busy machine: what is quadratic takes minutes here, what is linear a second or two.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("", "PROC-BPM-009", 0)]
    [InlineData(" \n ", "PROC-BPM-009", 0)]
    [InlineData("no markup", "PROC-BPM-001", 1)]
    [InlineData("<a/>", "PROC-BPM-006", 1)]
    [InlineData("<definitions/>", "PROC-BPM-006", 1)]
    [InlineData($"<definitions xmlns='{Model}'>\n<process>", "PROC-BPM-001", 2)]
    [InlineData($"<definitions xmlns='{Model}'>\n<__proto__:x/></definitions>", "PROC-BPM-001", 2)]
    [InlineData($"<definitions xmlns='{Model}' a='1' a='2'/>", "PROC-BPM-001", 1)]
    [InlineData($"<definitions xmlns='{Model}'>&undeclared;</definitions>", "PROC-BPM-001", 1)]
    [InlineData($"<definitions xmlns='{Model}'>&#x1;</definitions>", "PROC-BPM-001", 1)]
    [InlineData($"<?xml version='1.1'?>\n<definitions xmlns='{Model}'>&#x1;</definitions>", "PROC-BPM-001", 2)]
    [InlineData($"<?xml version='1.1'?>\n<definitions xmlns='{Model}'><p:x xmlns:p='u'><q xmlns:p=''/></p:x></definitions>", "PROC-BPM-001", 2)]
    [InlineData($"<?xml version='1.1'?>\n<definitions xmlns='{Model}'>\n\u007f</definitions>", "PROC-BPM-001", 3)]
    [InlineData($"<!-- c -->\n<?p i?>\n<!DOCTYPE definitions>\n<definitions xmlns='{Model}'/>", "PROC-BPM-002", 3)]
    [InlineData($"<!doctype html>\n<definitions xmlns='{Model}'/>", "PROC-BPM-002", 1)]
    [InlineData($"<?xml version='1.0' encoding='klingon'?><definitions xmlns='{Model}'/>", "PROC-BPM-005", 1)]
    [InlineData($"<?xml version='1.0' encoding='utf-7'?><definitions xmlns='{Model}'/>", "PROC-BPM-005", 1)]
    [InlineData($"<?xml version='1.0' encoding='utf-16'?><definitions xmlns='{Model}'/>", "PROC-BPM-005", 1)]
    [InlineData($"<definitions xmlns='{Model}'>\n<process id='a'/>\n<process id='a'/></definitions>", "PROC-BPM-007", 3)]
    [InlineData($"<definitions xmlns='{Model}'><process id='a'>\n<sequenceFlow id='f' sourceRef='x' targetRef='a'/></process></definitions>", "PROC-BPM-008", 2)]
    [InlineData($"<definitions xmlns='{Model}'><process id='a'>\n<boundaryEvent id='f' attachedToRef='x'/></process></definitions>", "PROC-BPM-008", 2)]
    [InlineData($"<definitions xmlns='{Model}' xmlns:d='{BpmnNamespaces.Diagram}'>\n<d:BPMNDiagram><d:BPMNPlane><d:BPMNShape bpmnElement='x'/></d:BPMNPlane></d:BPMNDiagram></definitions>", "PROC-BPM-008", 2)]
    public void Read_BrokenText_IsRefusedWithCodeAndLine(string text, string code, int line)
    {
        var refused = Assert.Throws<BpmnReadException>(() => BpmnReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(code, refused.Code);
        Assert.Equal(line, refused.Line);
        Assert.Equal(line > 0, refused.Column > 0);
        Assert.StartsWith($"{code}: Expected ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("a[", "a", "]")]
    [InlineData("a.b(", "a", ")")]
    [InlineData("a ? a : ", "a", "")]
    public void Check_ExpressionNestedByTheThousands_IsAFinding(string before, string inner, string after)
    {
        var expression = string.Concat(Enumerable.Repeat(before, 100_000)) + inner + string.Concat(Enumerable.Repeat(after, 100_000));
        var model = Encoding.UTF8.GetBytes(
            $"<definitions xmlns='{Model}' xmlns:camunda='{BpmnNamespaces.Camunda}' targetNamespace='t'><process id='p' isExecutable='true'><startEvent id='s'/><serviceTask id='a' camunda:expression='${{{expression}}}'/></process></definitions>");

        var finding = Assert.Single(BpmnChecker.CheckFile(model).Findings, finding => finding.Rule == "camunda7/expression-syntax");

        Assert.Contains("expected a simpler expression", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<", 1, 2, "Expected well-formed XML, but the file ends in '<'.")]
    [InlineData("<a ", 1, 4, "Expected well-formed XML, but the file ends in '<a '.")]
    [InlineData("<a>", 1, 4, "Expected well-formed XML, but the file ends in '<a>'.")]
    [InlineData("<!-- c -->\n<?x", 2, 4, "Expected well-formed XML, but the file ends in '<?x'.")]
    [InlineData("<a b", 1, 5, "Expected well-formed XML, but: Unexpected end of file while parsing Name has occurred.")]
    [InlineData("<!-- c -->", 1, 11, "Expected the root element definitions, but the file ends before it.")]
    [InlineData("\n {\"a\":1}", 2, 2, "Expected the root element definitions, but found '{\"a\":1}'.")]
    [InlineData("</a", 1, 1, "Expected the root element definitions, but found '</a'.")]
    [InlineData("<![CDATA[abcdefghijklmn]]>", 1, 1, "Expected the root element definitions, but found '<![CDATA[abcdefghijk…'.")]
    [InlineData("<?xml ?>", 1, 7, "Expected well-formed XML, but: Syntax for an XML declaration is invalid.")]
    public void Read_BeginningOfAFileOrNone_SaysWhatIsFoundInstead(string text, int line, int column, string problem)
    {
        var refused = Assert.Throws<BpmnReadException>(() => BpmnReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((ErrorCodes.NotXml, line, column, problem), (refused.Code, refused.Line, refused.Column, refused.Problem));
    }

    [Fact]
    public void Read_PrefixNamedProto_IsAPrefixLikeAnother()
    {
        var document = Read($"<__proto__:definitions xmlns:__proto__='{Model}'><__proto__:process id='constructor'/></__proto__:definitions>");

        Assert.Equal("constructor", Assert.Single(document.Processes).Id);
    }

    [Fact]
    public void Read_TenThousandLevels_IsRefusedInBoundedTime()
    {
        var text = new StringBuilder($"<definitions xmlns='{Model}'>").Insert(0, string.Empty);
        for (var i = 0; i < 10_000; i++)
        {
            text.Append("<subProcess>");
        }

        RefusedFast(Encoding.UTF8.GetBytes(text.ToString()), ErrorCodes.TooDeep);
    }

    [Fact]
    public void Read_HundredMegabytes_IsRefusedWithoutReadingThem() =>
        RefusedFast(new byte[100 * 1024 * 1024], ErrorCodes.TooLarge);

    [Fact]
    public void Read_HundredMegabyteStream_StopsAtTheLimit()
    {
        using var stream = new EndlessStream();

        var refused = Assert.Throws<BpmnReadException>(() => BpmnReader.Read(stream));

        Assert.Equal(ErrorCodes.TooLarge, refused.Code);
        Assert.True(stream.Given < 17 * 1024 * 1024 + 81_920);
    }

    [Fact]
    public void Read_MillionElements_IsRefused()
    {
        var text = $"<definitions xmlns='{Model}'>{string.Concat(Enumerable.Repeat("<task/>", 1_000_000))}</definitions>";

        RefusedFast(Encoding.UTF8.GetBytes(text), ErrorCodes.TooLarge);
    }

    [Fact]
    public void Read_HundredThousandAttributesAndPrefixes_StaysBounded()
    {
        var text = new StringBuilder($"<definitions xmlns='{Model}'");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" xmlns:p{i}='urn:{i}' a{i}=''");
        }

        text.Append("><process id='a'/></definitions>");
        var clock = Stopwatch.StartNew();

        var document = Read(text.ToString());

        Assert.NotEmpty(BpmnHash.Compute(document));
        Assert.True(clock.Elapsed < Bound, clock.Elapsed.ToString());
    }

    [Fact]
    public void Read_EveryPublishedXmlAttack_IsRefusedOrHarmless()
    {
        var folder = SharedParts.Require("security");
        var attacks = Directory.GetFiles(folder, "xxe_*.xml").Select(File.ReadAllBytes)
            .Concat(new[] { "xxe_fuzzing.txt", "xml_attacks.txt" }.SelectMany(name => File.ReadLines(Path.Combine(folder, name))).Select(Encoding.UTF8.GetBytes))
            .ToArray();

        Assert.True(attacks.Length > 100, $"{attacks.Length} attacks");
        Assert.All(attacks, attack => Assert.Throws<BpmnReadException>(() => BpmnReader.Read(attack)));
        Assert.All(attacks, attack => Assert.False(BpmnChecker.CheckFile(attack).Passed));
    }

    [Fact]
    public void Read_EveryPublishedXmlAttackInsideAModel_IsRefusedOrStaysText()
    {
        var attacks = new[] { "xxe_fuzzing.txt", "xml_attacks.txt" }
            .SelectMany(name => File.ReadLines(Path.Combine(SharedParts.Require("security"), name)))
            .Where(line => line.Length > 0);

        Assert.All(attacks, attack =>
        {
            // As a prologue, in a text and in an attribute.
            string[] models =
            [
                $"{attack}<definitions xmlns='{Model}'><process id='p'/></definitions>",
                $"<definitions xmlns='{Model}'><process id='p'><documentation>{attack}</documentation></process></definitions>",
                $"<definitions xmlns='{Model}'><process id='p' name=\"{attack}\"/></definitions>",
            ];
            foreach (var model in models)
            {
                try
                {
                    var document = Read(model);
                    // A text has at most the length that was given: nothing was expanded and nothing fetched.
                    Assert.True(document.Root.DescendantsAndSelf().Sum(element => element.Text.Length) <= model.Length);
                    Assert.True(BpmnWriter.Write(document).Length < (model.Length * 7) + 200);
                }
                catch (BpmnReadException refused)
                {
                    Assert.True(refused is { Line: > 0, Column: > 0 }, refused.Message);
                }
            }
        });
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("iso-8859-1", false)]
    [InlineData("windows-1252", false)]
    public void Read_DeclaredEncoding_IsUnderstood(string name, bool withMark)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?><definitions xmlns='{Model}'><process id='a' name='Prüfung'/></definitions>";
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var document = BpmnReader.Read(bytes);

        Assert.Equal("Prüfung", document.Processes[0].Name);
    }

    [Fact]
    public void Read_Latin1BytesDeclaredAsUtf8_NamesLineAndColumn()
    {
        var bytes = Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns='{Model}'>\n<process name='Prüfung'/></definitions>");

        var refused = Assert.Throws<BpmnReadException>(() => BpmnReader.Read(bytes));

        Assert.Equal((ErrorCodes.Encoding, 3, 18), (refused.Code, refused.Line, refused.Column));
    }

    private static BpmnDocument Read(string text) => BpmnReader.Read(Encoding.UTF8.GetBytes(text));

    private static void RefusedFast(byte[] bytes, string code)
    {
        var clock = Stopwatch.StartNew();

        var refused = Assert.Throws<BpmnReadException>(() => BpmnReader.Read(bytes));

        Assert.Equal(code, refused.Code);
        Assert.True(clock.Elapsed < Bound, clock.Elapsed.ToString());
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            Given += buffer.Length;
            return buffer.Length;
        }
    }
}
