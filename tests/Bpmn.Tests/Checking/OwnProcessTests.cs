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
}
