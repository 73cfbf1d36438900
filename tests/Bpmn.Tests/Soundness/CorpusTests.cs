using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

public sealed class CorpusTests
{
    private static readonly SoundnessOptions Bounded = new() { MaxStates = 100_000 };

    [Fact]
    public void Check_EveryProcessOfTheRepository_IsSoundInBothProfiles()
    {
        var wrong = Corpus.Own()
            .SelectMany(file => SoundnessChecker.Check(BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient))
                .Where(verdict => verdict.Status != SoundnessStatus.Sound)
                .Select(verdict => $"{Path.GetFileName(file)}: {verdict.ToResult()}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Check_EveryModelOfOthers_IsDecidedWithReasons()
    {
        var wrong = new List<string>();
        var decided = 0;
        foreach (var file in Corpus.Miwg().Concat(Corpus.Camunda7()))
        {
            BpmnDocument document;
            try
            {
                document = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
            }
            catch (BpmnReadException)
            {
                // What cannot be read is judged by the tests of reading.
                continue;
            }

            var verdicts = SoundnessChecker.Check(document, Bounded);
            decided += verdicts.Count;
            wrong.AddRange(verdicts.SelectMany(verdict => VerdictForm.Faults(document, verdict, Bounded)).Select(fault => $"{Path.GetFileName(file)}: {fault}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {decided}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(decided > 1_500, $"Only {decided} verdicts.");
    }
}
