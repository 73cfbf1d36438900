using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Tests.Soundness.Reducing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>What few states allow to tell is true, and what they do not is said.</summary>
public sealed class BoundTests
{
    private const int Enough = 150_000;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Check_FewStatesAllowed_TellsTheSameOrThatItIsNotKnown(int maxStates)
    {
        var (told, doubted) = (0, 0);
        foreach (var document in Gen.Sample(RandomDocument.Any, ModelCount.Or(150)))
        {
            foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
            {
                var options = new SoundnessOptions { Profiles = [profile], MaxStates = Enough, AnyOrder = true };
                var all = SoundnessChecker.Check(document.Document, options with { Reduce = false, Reductions = Reductions.None });
                var some = SoundnessChecker.Check(document.Document, options with { MaxStates = maxStates, DirectStates = 0 });
                foreach (var (whole, few) in all.Zip(some).Where(pair => pair.First.States < 3_000 && pair.Second.Status != SoundnessStatus.Unknown))
                {
                    Assert.True(whole.Status == few.Status, $"{few.Status} with {maxStates} states, {whole.Status} with all: {document}");
                    var message = few.Decisive?.Message ?? "";
                    if (message.EndsWith("not known to be the shortest.", StringComparison.Ordinal) || message.EndsWith("may come before it in the file.", StringComparison.Ordinal))
                    {
                        doubted++;
                    }
                    else if (whole.Decisive?.Kind == few.Decisive?.Kind)
                    {
                        // Of several faults another one may be seen.
                        Assert.True(Run(whole) == Run(few), $"{few.Decisive?.Kind} after {Run(few)} with {maxStates} states, after {Run(whole)} with all: {document}");
                        told++;
                    }
                }
            }
        }

        Assert.True(told > 0, "Nothing was told.");
        Assert.True(doubted > 0 || maxStates == 1_000, "Nothing was doubted.");
    }

    private static string Run(SoundnessVerdict verdict) => string.Join(' ', verdict.Decisive?.Run ?? []);
}
