using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking.Reports;

/// <summary>The two forms for machines, over every fixture there is and a file that cannot be read.</summary>
public sealed class ReportTests
{
    private static readonly CheckedFile[] Files =
    [
        .. Directory.GetFiles(Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/rules"), "*.bpmn", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new CheckedFile("a folder/" + Path.GetFileName(file), BpmnChecker.CheckFile(File.ReadAllBytes(file)))),
        new CheckedFile("broken.bpmn", BpmnChecker.CheckFile("<"u8.ToArray())),
        new CheckedFile("gone.bpmn", BpmnChecker.CannotRead("It is not there.")),
        new CheckedFile("proved.bpmn", new CheckReport("0", 1, []) { Soundness = [new SoundnessResult("bpmn", "p", "unsound", "safeness", "Start. Stop.") { Abstracted = ["Data."] }] }),
        new CheckedFile("accepted.bpmn", new CheckReport("0", 1, []) { Ignored = [new IgnoredFinding(new Finding("style/global", Severity.Info, "e", "It is so.", 3, 4, null), "wanted")] }),
    ];

    [Fact]
    public void Json_OfAllFixtures_HoldsToThePublishedSchema()
    {
        using var json = JsonDocument.Parse(JsonReport.Write(Files));

        Assert.Equal([], SchemaCheck.Problems(json.RootElement, SchemaCheck.Published("check-report.v1.json")));
        Assert.Equal(Files.Select(file => file.Path), json.RootElement.EnumerateArray().Select(file => file.GetProperty("file").GetString()!));
        Assert.Equal("Data.", json.RootElement[Files.Length - 2].GetProperty("soundness")[0].GetProperty("abstracted")[0].GetString());
        var broken = json.RootElement[Files.Length - 4];
        Assert.Equal(JsonValueKind.Null, broken.GetProperty("digest").ValueKind);
        Assert.Equal("correctness/readable", Assert.Single(broken.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public void Sarif_OfAllFixtures_HoldsToTheSchemaOfTheStandard()
    {
        using var json = JsonDocument.Parse(SarifReport.Write(Files, "1.2.3"));

        Assert.Equal([], SchemaCheck.Problems(json.RootElement, SchemaCheck.Sarif()));
        Assert.EndsWith("sarif-schema-2.1.0.json", json.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("procos", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(rules.Distinct(), rules);
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(Files.Sum(file => file.Report.Findings.Count + file.Report.Ignored.Count), results.Length);
        Assert.All(results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.True(Uri.IsWellFormedUriString(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
            Assert.True(!place.TryGetProperty("region", out var region) || region.GetProperty("startLine").GetInt32() > 0);
        });
        var accepted = Assert.Single(results, result => result.TryGetProperty("suppressions", out _));
        Assert.Equal("wanted", accepted.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }
}
