using System.Text;
using ProcOS.Bpmn.Checking;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

public sealed class RuleFixtureTests
{
    /// <summary>What the fixtures are checked with: policy says nothing without it, and no proof has to go far to say that it stopped.</summary>
    internal static readonly CheckOptions Options = CheckConfiguration.Read(
        File.ReadAllBytes(Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/rules", CheckConfiguration.FileName)));

    public static TheoryData<string> Ids() => [.. BpmnChecker.Rules];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Check_ValidFixture_HasNoFindingOfTheRule(string rule)
    {
        var report = BpmnChecker.CheckFile(Fixture(rule, "valid"), Options);

        Assert.DoesNotContain(report.Findings, finding => finding.Rule == rule);
        // Policy forbids much that an engine accepts, and an engine much that is good style.
        var group = rule[..(rule.IndexOf('/', StringComparison.Ordinal) + 1)];
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error
            && (finding.Rule.StartsWith(group, StringComparison.Ordinal) || finding.Rule.StartsWith("correctness/", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Check_InvalidFixture_HasAFindingWithPlaceAndPage(string rule)
    {
        var report = BpmnChecker.CheckFile(Fixture(rule, "invalid"), Options);

        var finding = report.Findings.First(finding => finding.Rule == rule);
        Assert.StartsWith("Expected ", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.ElementId);
        Assert.True(finding.Line > 2 || finding.ElementId == "definitions", finding.ToString());
        Assert.True(finding.Column > 0);
        Assert.Equal($"docs/rules/{rule}.md", finding.Help);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Check_InvalidFixture_SaysIdAndNameOfTheElement(string rule)
    {
        var model = BpmnReader.Read(Fixture(rule, "invalid"), BpmnReadLimits.Lenient);

        foreach (var finding in BpmnChecker.Check(model, Options))
        {
            // The engine names a loop by its activity and a suffix.
            var element = model.Find((finding.ElementId ?? string.Empty).Split('#')[0]);
            Assert.Contains($"'{element?.Attribute("id")}'", element is null ? "''" : finding.Message, StringComparison.Ordinal);
            Assert.Contains(element?.Attribute("name") ?? string.Empty, finding.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_NameOfSeveralLines_IsToldOnOne()
    {
        var model = System.Text.Encoding.UTF8.GetBytes(
            $"<definitions xmlns='{BpmnNamespaces.Model}'><process id='p' isExecutable='true'><startEvent id='s' name='Goods&#10;  have&#x9B;come'/></process></definitions>");

        Assert.Contains(BpmnChecker.CheckFile(model).Findings, finding => finding.Message.Contains("startEvent 's' (Goods have come)", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Check_RuleSwitchedOff_IsSilent(string rule)
    {
        var report = BpmnChecker.CheckFile(Fixture(rule, "invalid"), Options with { RulesOff = new HashSet<string> { rule } });

        Assert.DoesNotContain(report.Findings, finding => finding.Rule == rule);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEachRule_SaysSeverityAndShowsBothFixtures(string rule)
    {
        var page = File.ReadAllText(Path.Combine(SharedParts.Repository, Rule.PageOf(rule)));

        Assert.StartsWith($"# {rule}\n", page, StringComparison.Ordinal);
        Assert.Contains("\nSeverity: ", page, StringComparison.Ordinal);
        Assert.Contains("## Incorrect\n\n", page, StringComparison.Ordinal);
        Assert.Contains("## Correct\n\n", page, StringComparison.Ordinal);
        Assert.Contains($"({rule}.md)", File.ReadAllText(Path.Combine(SharedParts.Repository, "docs/rules/README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEachRule_QuotesItsFixtures(string rule)
    {
        var sections = File.ReadAllText(Path.Combine(SharedParts.Repository, Rule.PageOf(rule))).Split("\n## ");

        AssertQuotes(sections, "Incorrect\n", Fixture(rule, "invalid"));
        AssertQuotes(sections, "Correct\n", Fixture(rule, "valid"));
    }

    // A name too long to print is cut with an ellipsis.
    private static void AssertQuotes(string[] sections, string heading, byte[] fixture)
    {
        const string Begin = "```xml\n";
        var section = Assert.Single(sections, section => section.StartsWith(heading, StringComparison.Ordinal));
        var from = section.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var quote = section[from..section.IndexOf("```", from, StringComparison.Ordinal)];
        var file = Encoding.UTF8.GetString(fixture);

        Assert.All(quote.Split('\n'), line => Assert.All(line.Split('…'), part => Assert.Contains(part.Trim(), file, StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_AndFixtures_BelongToARule()
    {
        var pages = Files("docs/rules", ".md").Except(["README", "bpmnlint", "configuration", "camunda7/left-to-deployment"]);
        var fixtures = Files("tests/Bpmn.Tests/Fixtures/rules", ".bpmn");

        Assert.Equal(BpmnChecker.Rules.Append(BpmnChecker.Unreadable).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
        Assert.Equal(
            BpmnChecker.Rules.SelectMany(rule => new[] { $"{rule}.invalid", $"{rule}.valid" }).Order(StringComparer.Ordinal),
            fixtures.Order(StringComparer.Ordinal));
    }

    private static byte[] Fixture(string rule, string kind) =>
        File.ReadAllBytes(Path.Combine(SharedParts.Repository, $"tests/Bpmn.Tests/Fixtures/rules/{rule}.{kind}.bpmn"));

    private static IEnumerable<string> Files(string folder, string extension)
    {
        var root = Path.Combine(SharedParts.Repository, folder);
        return Directory.GetFiles(root, $"*{extension}", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file)[..^extension.Length].Replace('\\', '/'));
    }
}
