using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Checking;

public sealed class OwnProcessTests
{
    [Fact]
    public void Check_EveryProcessOfTheRepository_HasNoErrorAndIsDrawnWhole()
    {
        var files = Corpus.Own();

        var wrong = files.SelectMany(file => BpmnChecker.CheckFile(File.ReadAllBytes(file)).Findings
            .Where(finding => finding.Severity == Severity.Error || finding.Rule is "style/no-bpmndi" or "style/label-required")
            .Select(finding => $"{Path.GetFileName(file)}: {finding}"));

        Assert.NotEmpty(files);
        Assert.Empty(wrong);
    }

    /// <summary>Fixtures of rules are held to more by their own tests; the invalid ones are wrong on purpose.</summary>
    [Fact]
    public void Check_EveryOtherModelOfTheRepository_HasNoError()
    {
        var models = Directory.EnumerateFiles(SharedParts.Repository, "*.bpmn", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SharedParts.Repository, file).Replace('\\', '/'))
            .Where(file => !file.Contains("node_modules/", StringComparison.Ordinal) && !file.StartsWith("artifacts/", StringComparison.Ordinal)
                && !file.StartsWith('.'))
            .ToArray();
        var others = models.Where(file => !file.StartsWith("tests/Bpmn.Tests/Fixtures/rules/", StringComparison.Ordinal));

        var wrong = others.SelectMany(file => BpmnChecker.CheckFile(File.ReadAllBytes(Path.Combine(SharedParts.Repository, file))).Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{file}: {finding}"));

        Assert.True(models.Length > 100);
        Assert.Empty(wrong);
    }
}
