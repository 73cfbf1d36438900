using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Soundness.Searching.Sparing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

public sealed class ConcurrencyTests
{
    [Fact]
    public void Of_AnyModel_KnowsAllPlacesThatAreMarkedTogether()
    {
        foreach (var document in Gen.Sample(RandomDocument.Any, ModelCount.Or(1_000)))
        {
            foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
            {
                if (document.Compile(profile) is { } system)
                {
                    AssertKnown(document, system);
                }
            }
        }
    }

    [Theory]
    [InlineData("start s; and f; task a; task b; and j; end e; s > f; f > a > j; f > b > j; j > e", false)]
    [InlineData("start s; or f; task a; task b; or j; end e; s > f; f > a > j; f > b > j; j > e", false)]
    [InlineData("start s; and f; task a; task b; xor j; end e; s > f; f > a > j; f > b > j; j > e", true)]
    public void StubbornSets_BlockOfTwoBranches_WatchSecondTokensOnlyWhereTheyCanCome(string text, bool watches)
    {
        var document = ModelText.Process(text);
        foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
        {
            var system = SystemCompiler.Compile(document, document.Processes[0], profile, new CollapsedScopes());

            Assert.Equal(watches, StubbornSets.Of(system)!.WatchesSecondTokens);
        }
    }

    private static void AssertKnown(RandomDocument document, TransitionSystem system)
    {
        var concurrency = Concurrency.Of(system);
        using var space = Search.Visit(system, 1_000, keepEdges: false, sleeps: false);
        for (var state = 0; state < space.Count; state++)
        {
            var marked = space.Marked(state);
            foreach (var place in marked)
            {
                foreach (var other in marked)
                {
                    Assert.True(concurrency.Together(place, other), $"{system.Profile}: {document}\n{system.Places[place]} and {system.Places[other]}");
                }
            }
        }
    }
}
