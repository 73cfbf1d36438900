using System.Text.Json;
using ProcOS.Tde.Specs;
using Xunit;

namespace ProcOS.Tde.Tests.Specs;

public sealed class TaskSpecParserTests
{
    private const string Minimal = """{"version":1,"id":"a","objective":"Test","task":"echo"}""";

    [Fact]
    public void Parse_OnlyRequiredMembers_FillsInDefaults()
    {
        var spec = Given.Parser.Parse(Minimal).Spec;

        Assert.NotNull(spec);
        Assert.Equal(TaskMode.Deterministic, spec.Mode);
        Assert.Equal(20, spec.Budget.Steps);
        Assert.Equal(TimeSpan.FromSeconds(30), spec.Budget.Time);
        Assert.Equal("{}", spec.Inputs.GetRawText());
    }

    [Fact]
    public void Parse_ManyProblems_ReportsEveryOneWithPointerAndCode()
    {
        const string Json = """
            {"version":2,"id":"a b","objective":"","task":"sum","mode":"guess","inputs":{"numbers":[1,"two",1e40]},
             "budget":{"steps":0,"seconds":1.5},"tools":["browser"],"constraints":"none","successCriteria":[7],"metadata":[]}
            """;

        var reading = Given.Parser.Parse(Json);

        Assert.Null(reading.Spec);
        Assert.Equal(
            [
                ("/version", "PROC-TDE-005"),
                ("/id", "PROC-TDE-004"),
                ("/objective", "PROC-TDE-004"),
                ("/mode", "PROC-TDE-004"),
                ("/inputs/numbers/1", "PROC-TDE-003"),
                ("/inputs/numbers/2", "PROC-TDE-004"),
                ("/budget/steps", "PROC-TDE-004"),
                ("/budget/seconds", "PROC-TDE-004"),
                ("/tools/0", "PROC-TDE-007"),
                ("/constraints", "PROC-TDE-003"),
                ("/successCriteria/0", "PROC-TDE-003"),
                ("/metadata", "PROC-TDE-003"),
            ],
            reading.Issues.Select(issue => (issue.Pointer, issue.Code)));
    }

    [Fact]
    public void Parse_EmptyObject_NamesEveryRequiredMember()
    {
        var reading = Given.Parser.Parse("{}");

        Assert.Equal(["/version", "/id", "/objective", "/task"], reading.Issues.Select(issue => issue.Pointer));
        Assert.All(reading.Issues, issue => Assert.Equal("PROC-TDE-002", issue.Code));
    }

    [Theory]
    [InlineData("", "PROC-TDE-001")]
    [InlineData("{", "PROC-TDE-001")]
    [InlineData("""{"version":1,"version":1}""", "PROC-TDE-001")]
    [InlineData("""{"version":1,/* no */"id":"a"}""", "PROC-TDE-001")]
    [InlineData("[]", "PROC-TDE-003")]
    [InlineData("null", "PROC-TDE-003")]
    public void Parse_NotOneObject_SaysSo(string json, string code)
    {
        var issue = Assert.Single(Given.Parser.Parse(json).Issues);

        Assert.Equal("", issue.Pointer);
        Assert.Equal(code, issue.Code);
    }

    [Fact]
    public void Parse_NestedWithoutEnd_IsRefused()
    {
        var json = $$"""{"version":1,"id":"a","objective":"b","task":"echo","inputs":{"x":{{new string('[', 10_000)}}{{new string(']', 10_000)}} } }""";

        var issue = Assert.Single(Given.Parser.Parse(json).Issues);

        Assert.Equal("PROC-TDE-001", issue.Code);
    }

    [Fact]
    public void Parse_UnknownTask_ListsThoseThereAre()
    {
        var issue = Assert.Single(Given.Parser.Parse(Minimal.Replace("echo", "dance", StringComparison.Ordinal)).Issues);

        Assert.Equal("PROC-TDE-006", issue.Code);
        Assert.Contains("classify, echo, sum", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_MemberWithSlashInLongValue_PointerEscapedAndValueCut()
    {
        var issues = new SpecIssues();
        var reader = new MemberReader(Given.Json("{}"), "", issues);

        _ = reader.Text("a/b~c", 10, required: true);

        Assert.Equal("/a~1b~0c", Assert.Single(issues.Found).Pointer);
        Assert.True(SpecIssues.Quote(new string('x', 5000)).Length < 120);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "/inputs/labels", "PROC-TDE-002")]
    [InlineData("""{"text":7,"labels":["a"]}""", "/inputs/text", "PROC-TDE-003")]
    [InlineData("""{"text":"a","labels":[]}""", "/inputs/labels", "PROC-TDE-004")]
    [InlineData("""{"text":"a","labels":["a","A"]}""", "/inputs/labels/1", "PROC-TDE-004")]
    [InlineData("""{"text":"a","labels":[{"keywords":["b"]}]}""", "/inputs/labels/0/name", "PROC-TDE-002")]
    [InlineData("""{"text":"a","labels":[{"name":"a","keywords":[""]}]}""", "/inputs/labels/0/keywords/0", "PROC-TDE-004")]
    public void Parse_ClassifyInputs_PointsToTheProblem(string inputs, string at, string code)
    {
        var issue = Assert.Single(Given.Parser.Parse(Given.SpecJson("classify", inputs)).Issues);

        Assert.Equal((at, code), (issue.Pointer, issue.Code));
    }

    [Fact]
    public void Write_ReadSpec_KeepsEveryMemberAndUnknownOnes()
    {
        const string Json = """
            {"version":1,"id":"a.b-c_1","objective":"Test","task":"sum","mode":"probabilistic","inputs":{"numbers":[1.10,2e3]},
             "budget":{"steps":5,"seconds":60,"tokens":100},"tools":[],"constraints":["be quick"],"successCriteria":["right"],
             "metadata":{"owner":{"name":"Ann"}},"resources":[{"type":"file"}]}
            """;

        var written = TaskSpecWriter.Write(Given.Parser.Parse(Json).Spec!);

        Assert.True(JsonElement.DeepEquals(Given.Json(Json), written), written.GetRawText());
    }

    [Fact]
    public void Write_DefaultsFilledIn_ReadsBackTheSame()
    {
        var once = TaskSpecWriter.Write(Given.Parser.Parse(Minimal).Spec!);

        var twice = TaskSpecWriter.Write(Given.Parser.Parse(once.GetRawText()).Spec!);

        Assert.Equal(once.GetRawText(), twice.GetRawText());
    }
}
