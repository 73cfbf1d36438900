using System.Security.Cryptography;
using ProcOS.Bpmn.Diagram;
using ProcOS.Bpmn.Layout;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

/// <summary>
/// Each page of a rule shows its fixtures as our own renderer draws them, what the rule names in red. The pictures are
/// made by <c>PROCOS_UPDATE_DOCS=1</c>; one that fixture, rule, layout or renderer would make otherwise is out of date.
/// </summary>
public sealed class RulePictureTests
{
    private const string Named = "#d73a49";
    private static readonly bool Update = Environment.GetEnvironmentVariable("PROCOS_UPDATE_DOCS") == "1";
    private static readonly string Pages = Path.Combine(SharedParts.Repository, "docs/rules");

    public static TheoryData<string> Ids() => [.. BpmnChecker.Rules];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfEachRule_ShowsItsFixturesAsTheyAreNow(string rule)
    {
        Check(rule, "invalid", "Incorrect");
        Check(rule, "valid", "Correct");
    }

    private static void Check(string rule, string kind, string heading)
    {
        var fixture = File.ReadAllBytes(Path.Combine(SharedParts.Repository, $"tests/Bpmn.Tests/Fixtures/rules/{rule}.{kind}.bpmn"));
        if (TryDraw(rule, fixture) is not { } svg)
        {
            return;
        }

        var slash = rule.IndexOf('/', StringComparison.Ordinal);
        var link = $"images/{rule[(slash + 1)..]}.{kind}.svg";
        var picture = Path.Combine(Pages, rule[..slash], link);
        var page = Path.Combine(Pages, $"{rule}.md");
        var mark = $"<!-- fixture {Convert.ToHexStringLower(SHA256.HashData(fixture))} -->\n";
        var shown = $"## {heading}\n\n![{heading}]({link})\n\n";
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(picture)!);
            File.WriteAllText(picture, svg.TrimEnd() + "\n" + mark);
            var text = File.ReadAllText(page);
            if (!text.Contains(shown, StringComparison.Ordinal))
            {
                File.WriteAllText(page, text.Replace($"## {heading}\n\n", shown, StringComparison.Ordinal));
            }
        }

        const string Remedy = "make it anew: PROCOS_UPDATE_DOCS=1 artifacts/bin/ProcOS.Bpmn.Tests/debug/ProcOS.Bpmn.Tests -class '*RulePictureTests'";
        Assert.True(File.Exists(picture) && File.ReadAllText(picture) == svg.TrimEnd() + "\n" + mark, $"{picture} is missing or not what is drawn of the fixture now; {Remedy}");
        Assert.True(File.ReadAllText(page).Contains(shown, StringComparison.Ordinal), $"{page} does not show {link}; {Remedy}");
    }

    /// <summary>Null where there is nothing to draw: fixtures that cannot be read, or have no nodes.</summary>
    private static string? TryDraw(string rule, byte[] fixture)
    {
        BpmnDocument document;
        try
        {
            document = BpmnReader.Read(fixture, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return null;
        }

        if (document.Nodes.Count == 0)
        {
            return null;
        }

        var named = BpmnChecker.Check(document, RuleFixtureTests.Options)
            .Where(finding => finding.Rule == rule && !string.IsNullOrEmpty(finding.ElementId))
            .Select(finding => finding.ElementId!)
            .Distinct()
            .ToDictionary(id => id, _ => Named, StringComparer.Ordinal);
        var drawn = document.Diagram.Shapes.Count > 0 ? document : BpmnLayout.Apply(document);
        return SvgRenderer.Render(drawn, new SvgOptions { Highlight = named });
    }
}
