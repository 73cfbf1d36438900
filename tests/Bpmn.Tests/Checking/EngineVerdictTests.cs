using System.Text.Json;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

/// <summary>The models of the engine's own tests, and what a real engine answered to each.</summary>
public sealed class EngineVerdictTests
{
    [Fact]
    public void Check_ModelsThatTheEngineAccepted_HaveNoErrorOfItsGroup()
    {
        var wrong = Verdicts()
            .Where(verdict => verdict.Status == 200)
            .SelectMany(verdict => Report(verdict.File).Findings
                .Where(finding => finding.Severity == Severity.Error)
                .Where(finding => finding.Rule.StartsWith("camunda7/", StringComparison.Ordinal) || finding.Rule == BpmnChecker.Unreadable)
                .Select(finding => $"{verdict.File}: {finding}"));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("multiple none start events", "camunda7/multiple-start-events")]
    [InlineData("must define a startEvent", "style/start-event-required")]
    [InlineData("no ID/IDREF binding", "correctness/dangling-reference")]
    public void Check_ModelsThatTheEngineRefused_HaveTheErrorForTheSameReason(string reason, string rule)
    {
        var refused = Verdicts().Where(verdict => verdict.Raw.Contains(reason, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(refused);
        Assert.All(refused, verdict => Assert.Contains(
            Report(verdict.File).Findings,
            finding => finding.Severity == Severity.Error && finding.Rule == rule));
    }

    private static CheckReport Report(string file) =>
        BpmnChecker.CheckFile(File.ReadAllBytes(Path.Combine(Corpus.Camunda7Folder(), file)));

    private static List<(string File, int Status, string Raw)> Verdicts() =>
    [
        .. File.ReadLines(Path.Combine(Corpus.Camunda7Folder(), "verdicts.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("file").GetString()!, json.RootElement.GetProperty("status").GetInt32(), line);
        }),
    ];
}
