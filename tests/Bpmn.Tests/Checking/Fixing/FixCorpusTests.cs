using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking.Fixing;

/// <summary>Whatever is mended, the model is no worse for it.</summary>
public sealed class FixCorpusTests
{
    [Fact]
    public void Fix_EveryFileOfTheMiwgSuite_LeavesNoMoreFindingsOfAnyRuleAndFixingAgainNothing() => AllAreNoWorse(Corpus.Miwg());

    [Fact]
    public void Fix_EveryModelOfTheCamunda7Engine_LeavesNoMoreFindingsOfAnyRuleAndFixingAgainNothing() => AllAreNoWorse(Corpus.Camunda7());

    [Fact]
    public void Fix_EveryFixture_LeavesNoMoreFindingsOfAnyRuleAndFixingAgainNothing() => AllAreNoWorse(
        Directory.GetFiles(Path.Combine(SharedParts.Repository, "tests/Bpmn.Tests/Fixtures/rules"), "*.bpmn", SearchOption.AllDirectories));

    private static void AllAreNoWorse(IReadOnlyList<string> files)
    {
        var (mended, worse) = (0, new List<string>());
        foreach (var file in files)
        {
            if (TryRead(File.ReadAllBytes(file)) is { } document)
            {
                var result = BpmnFixer.Fix(document);
                var written = BpmnReader.Read(BpmnWriter.Write(result.Document), BpmnReadLimits.Lenient);
                mended += result.Mended.Count;
                worse.AddRange(Worse(BpmnChecker.Check(document), BpmnChecker.Check(written)).Select(problem => $"{file}: {problem}"));
                if (BpmnFixer.Fix(written).Mended is [var again, ..])
                {
                    worse.Add($"{file}: mended again {again.Rule} {again.ElementId}");
                }
            }
        }

        Assert.Equal([], worse);
        Assert.True(mended > 0);
    }

    private static IEnumerable<string> Worse(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var known = before.CountBy(finding => finding.Rule).ToDictionary();
        var more = after.GroupBy(finding => finding.Rule)
            .Where(findings => findings.Count() > known.GetValueOrDefault(findings.Key))
            .Select(findings => $"{findings.Key} {known.GetValueOrDefault(findings.Key)} -> {findings.Count()}: {findings.First().Message}");
        return [.. more, .. Errors(after).Except(Errors(before))];
    }

    private static IEnumerable<string> Errors(IReadOnlyList<Finding> findings) =>
        findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Rule} {finding.ElementId}");

    private static BpmnDocument? TryRead(byte[] xml)
    {
        try
        {
            return BpmnReader.Read(xml, BpmnReadLimits.Lenient);
        }
        catch (BpmnReadException)
        {
            return null;
        }
    }
}
