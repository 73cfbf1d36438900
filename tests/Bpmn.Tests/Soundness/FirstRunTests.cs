using System.Globalization;
using FsCheck.Fluent;
using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Explaining;
using ProcOS.Bpmn.Soundness.Reducing;
using ProcOS.Bpmn.Soundness.Searching;
using ProcOS.Bpmn.Tests.Soundness.Reducing;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>Of several shortest runs the one is told whose events and activities come first in the file.</summary>
public sealed class FirstRunTests
{
    [Theory]
    [InlineData("side by side, flows the other way round",
        "start s; and f; task a; task b; and j; xor x; end e; end g; s > f; f > b > j; f > a > x; x > ?g; x > ?j; j > e", "s a b g")]
    [InlineData("a choice, flows the other way round",
        "start s; xor x; task a; task b; and j; end e; s > x; x > ?b > j; x > ?a > j; j > e", "s a")]
    [InlineData("an event that fires before what stands further down",
        "start s; and f; task a; boundary:timer t on a non; end e; task b; and j; end g; s > f; f > b > j; f > a > e; t > j; j > g", "s a e b")]
    [InlineData("a second token",
        "start s; xor x; task a; task b; xor m; end e; s > x; x > ?b > m; x > ?a > m; b > x; m > e", "s b a")]
    [InlineData("a loop that is never left",
        "start s; xor x; task a; task b; xor y; xor m; task c; end e; s > x; x > ?b > y; x > ?a > y; y > ?m; y > ?e; m > c > m", "s a")]
    [InlineData("an event at a sub-process before its last token goes",
        "start s; sub S { start i; task a; end e1; i > a > e1 }; boundary:timer t on S non; xor m; task b; end e; s > S > m; t > m; m > b > e", "s S a t e1")]
    [InlineData("several ways to begin", "start:message s; start:message s2; task a; and j; end e; s2 > a > j; s > a; j > e; s > j; s2 > j; task d; d > j", "s a")]
    public void Check_SeveralShortestRuns_TellsTheFirstInTheFile(string name, string text, string run)
    {
        Assert.NotEmpty(name);
        foreach (var profile in new[] { SoundnessProfile.Bpmn, SoundnessProfile.Camunda7 })
        {
            Assert.Equal(run, Told(Verdicts.Of(ModelText.Process(text), profile)));
        }
    }

    [Fact]
    public void Check_PoolsBesideEachOther_TellsTheFirstToItsEndFirst()
    {
        var document = ModelText.Pools("m > w", "start s; throw:message m; end e; s > m > e", "start s2; catch:message w; and j; end e2; s2 > w > j > e2; task d; d > j");

        var verdict = Verdicts.Of(document, SoundnessProfile.Camunda7, "c");

        Assert.Equal("s m e s2 w", Told(verdict));
    }

    [Fact]
    public void Check_OrderOfTheEngineDecides_TellsTheFirstInTheFileToo()
    {
        var document = ModelText.Process("start s; and f; xor x; task a; task b; or j; end e; end g; s > f; f > j; f > x; x > ?j; x > ?b > g; x > ?a > g; j > e");

        Assert.Equal("s a g", Told(Verdicts.Of(document, SoundnessProfile.Camunda7)));
        Assert.Equal(SoundnessStatus.Sound, Verdicts.Of(document, SoundnessProfile.Bpmn).Status);
    }

    // 3^20 states lie on the way of all shortest runs.
    [Theory]
    [InlineData(SoundnessProfile.Bpmn)]
    [InlineData(SoundnessProfile.Camunda7)]
    public void Check_TooManyWaysToLookAtAll_TellsWhatRunsBesideEachOtherInOrder(SoundnessProfile profile)
    {
        var tasks = Enumerable.Range(0, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"task t{number}; task u{number}")).ToList();
        var branches = Enumerable.Range(0, 20).Reverse().Select(number => string.Create(CultureInfo.InvariantCulture, $"f > t{number} > u{number} > {(number == 7 ? "x" : "j")}"));
        var text = $"start s; and f; end g; {string.Join("; ", tasks)}; xor x; and j; end e; s > f; {string.Join("; ", branches)}; x > ?g; x > ?j; j > e";

        var told = Told(Verdicts.Of(ModelText.Process(text), profile));

        Assert.Equal("s " + string.Join(' ', Enumerable.Range(0, 20).Select(number => number == 7 ? "t7 u7 g" : $"t{number} u{number}")), told);
    }

    [Fact]
    public void Reordered_RandomRunToAStuckState_CanBeTakenAndLeadsThere()
    {
        var moved = 0;
        foreach (var document in Gen.Sample(RandomDocument.Any, ModelCount.Or(1_000)))
        {
            var system = document.Compile(SoundnessProfile.Bpmn);
            using var space = system is null ? null : Search.Visit(system, 3_000, keepEdges: false, sleeps: false);
            if (space is not { Deadlock: >= 0 })
            {
                continue;
            }

            var (start, steps) = space.WayTo(space.Deadlock);
            var reordered = Reordered.Of(Run.Of(system!, start, steps)).Steps;
            var state = new SortedSet<int>(system!.Starts[start].Places);
            foreach (var step in reordered)
            {
                Assert.True(step.Join is not null || step.Consume.All(state.Contains), $"{step.Element} cannot be taken: {document}");
                Assert.DoesNotContain(step.Forbid, state.Contains);
                state = Replay.After(state, step);
            }

            Assert.True(space.Marked(space.Deadlock).SequenceEqual(state), $"{document}");
            moved += reordered.SequenceEqual(steps.Select(number => system.Steps[number])) ? 0 : 1;
        }

        Assert.True(moved > 0, "No run was changed.");
    }

    private static string Told(SoundnessVerdict verdict) => string.Join(' ', verdict.Decisive?.Run ?? []);
}
