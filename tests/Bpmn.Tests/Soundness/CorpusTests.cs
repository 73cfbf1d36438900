using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Tests.Soundness.Reference;
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
        foreach (var (file, document) in Others())
        {
            var verdicts = SoundnessChecker.Check(document, Bounded);
            decided += verdicts.Count;
            wrong.AddRange(verdicts.SelectMany(verdict => VerdictForm.Faults(document, verdict, Bounded)).Select(fault => $"{Path.GetFileName(file)}: {fault}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {decided}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(decided > 1_500, $"Only {decided} verdicts.");
    }

    [Fact]
    public void Check_EveryUnsoundModelOfOthers_HasARunThatTheGameCanReplay()
    {
        var wrong = new List<string>();
        var replayed = 0;
        foreach (var (file, document) in Others())
        {
            foreach (var verdict in SoundnessChecker.Check(document, Bounded))
            {
                if (verdict.Decisive is { Kind: ProblemKind.Deadlock or ProblemKind.Unsafe } problem
                    && document.Processes.FirstOrDefault(process => process.Id == verdict.Scope) is { } process
                    && RunReplay.Knows(process)
                    && RunReplay.ComesTrue(process, problem, verdict.Profile) is { } comesTrue)
                {
                    replayed++;
                    wrong.AddRange(comesTrue ? Array.Empty<string>() : [$"{Path.GetFileName(file)} {verdict.Profile}: {problem.Message}"]);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {replayed}:\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(replayed > 15, $"Only {replayed} runs.");
    }

    // What cannot be read is judged by the tests of reading.
    private static IEnumerable<(string File, BpmnDocument Document)> Others()
    {
        foreach (var file in Corpus.Miwg().Concat(Corpus.Camunda7()))
        {
            BpmnDocument? document = null;
            try
            {
                document = BpmnReader.Read(File.ReadAllBytes(file), BpmnReadLimits.Lenient);
            }
            catch (BpmnReadException)
            {
            }

            if (document is not null)
            {
                yield return (file, document);
            }
        }
    }
}
