using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

public sealed class CorpusTests
{
    [Fact]
    public void Check_EveryProcessOfTheRepository_IsSoundInBothProfiles()
    {
        var wrong = Corpus.Own()
            .SelectMany(file => SoundnessChecker.Check(BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient))
                .Where(verdict => verdict.Status != SoundnessStatus.Sound)
                .Select(verdict => $"{Path.GetFileName(file)}: {verdict.ToResult()}"));

        Assert.Empty(wrong);
    }
}
