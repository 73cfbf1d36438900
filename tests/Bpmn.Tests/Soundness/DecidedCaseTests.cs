using ProcOS.Bpmn.Soundness;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness;

/// <summary>The cases on which published checkers disagree, as docs/reference/soundness.md decides them.</summary>
public sealed class DecidedCaseTests
{
    private const string Both = "both";

    [Theory]
    [InlineData("1 message catch", "start s; catch:message c; end e; s > c > e", "Sound")]
    [InlineData("1 receive task", "start:message s; receive r; end e; s > r > e", "Sound")]
    [InlineData("1 non-interrupting event fires once", "start s; task t; boundary:timer b on t non; end e; end f; s > t > e; b > f", "Sound")]
    [InlineData("3 unconditional flows are an and", "start s; task a; task b; task c; and j; end e; s > a; a > b > j; a > c > j; j > e", "Sound")]
    [InlineData("3 and into an exclusive merge", "start s; task a; task b; task c; xor j; end e; s > a; a > b > j; a > c > j; j > e", "Unsound Unsafe")]
    [InlineData("3 conditional flows are any subset", "start s; task a; task b; task c; and j; end e; s > a; a > ?b > j; a > ?c > j; j > e", "Unsound Deadlock")]
    [InlineData("3 the unconditional always", "start s; task a; task b; task c; end e; end f; s > a; a > ?b > e; a > c > f", "Sound")]
    [InlineData("3 the default only alone", "start s; task a; task b; task c; xor j; end e; s > a; a > ?b > j; a > !c > j; j > e", "Sound")]
    [InlineData("4 different ends", "start s; and f; task a; task b; end e; end g; s > f; f > a > e; f > b > g", "Sound")]
    [InlineData("4 the same end twice", "start s; and f; task a; task b; end e; s > f; f > a > e; f > b > e", "Sound")]
    [InlineData("4 an implicit end", "start s; and f; task a; task b; end e; s > f; f > a > e; f > b", "Sound")]
    [InlineData("5 a loop without exit", "start s; xor m; task a; xor d; task x; end e; s > m > a > d > m; d > x > m; end z; s > z", "Unsound Livelock")]
    [InlineData("7 terminate ends its scope only",
        "start s; sub S { start i; and f; task a; task b; end:terminate t; end e1; i > f; f > a > t; f > b > e1 }; task after; end e; s > S > after > e", "Sound")]
    [InlineData("7 a deadlock inside that an event resolves",
        "start s; sub S { start i; xor f; and j; task a; task b; end e1; i > f; f > a > j; f > b > j; j > e1 }; boundary:timer B on S; end e; end g; s > S > e; B > g",
        "Unsound DeadElement")]
    [InlineData("7 an uncaught error ends its token", "start s; and f; task a; end e; end:error x ref=E1; s > f; f > a > e; f > x", "Sound")]
    [InlineData("8 an unconnected boundary event swallows",
        "start s; and f; task a; task b; boundary:timer t on a; and j; end e; s > f; f > a > j; f > b > j; j > e", "Unsound Deadlock")]
    public void Check_DecidedCase_IsDecidedSo(string name, string text, string expected)
    {
        Assert.NotEqual(Both, name);
        Assert.Equal(expected, Verdicts.Of(text, SoundnessProfile.Bpmn));
        Assert.Equal(expected, Verdicts.Of(text, SoundnessProfile.Camunda7));
    }

    [Theory]
    [InlineData("2 a partner leaves by another path",
        "start s; or f; task a; task b; xor x; or j; end e; end g; s > f; f > ?a > j; f > ?b > x; x > ?j; x > ?g; j > e", "Sound", "Unsound Deadlock")]
    [InlineData("6 several none starts", "start s; start s2; task a; end e; s > a; s2 > a; a > e", "Sound", "IllFormed IllFormed")]
    [InlineData("6 no start", "task a; task b; and j; end e; a > j; b > j; j > e", "Sound", "IllFormed IllFormed")]
    [InlineData("a flow into a start event", "start s; task a; xor x; end e; s > a > x; x > ?s; x > ?e", "IllFormed IllFormed", "Sound")]
    [InlineData("a complex gateway", "start s; complex x; end e; s > x > e", "Undefined Undefined", "Undefined Undefined")]
    public void Check_CaseInWhichTheProfilesDiffer_IsDecidedForEach(string name, string text, string bpmn, string camunda)
    {
        Assert.NotEqual(Both, name);
        Assert.Equal(bpmn, Verdicts.Of(text, SoundnessProfile.Bpmn));
        Assert.Equal(camunda, Verdicts.Of(text, SoundnessProfile.Camunda7));
    }

    [Fact]
    public void Check_SeveralTokensAreStuckAtOneJoin_SaysWhichByTheirFlows()
    {
        var verdict = Verdicts.Of(ModelText.Process("start s; and f; xor x; and j; end e; end g; s > f; f > j; f > j; f > x; x > ?j; x > ?g; j > e"), SoundnessProfile.Bpmn, "p");

        Assert.Contains(
            "Then tokens from parallelGateway 'f' by the flow 'f1' and parallelGateway 'f' by the flow 'f2' wait at parallelGateway 'j' for one from exclusiveGateway 'x': nothing can go on.",
            verdict.Decisive!.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ProfilesThatDiffer_SayWhyInWords()
    {
        var verdicts = SoundnessChecker.Check(ModelText.Process(
            "start s; or f; task a; task b; xor x; or j; end e; end g; s > f; f > ?a > j; f > ?b > x; x > ?j; x > ?g; j > e"));

        var camunda = verdicts.Single(verdict => verdict.Profile == SoundnessProfile.Camunda7);
        Assert.Contains("The profile bpmn says sound.", camunda.Differs, StringComparison.Ordinal);
        Assert.Contains("Camunda 7 judges it only when a token arrives", camunda.Differs, StringComparison.Ordinal);
        Assert.Contains("not judged again", camunda.Decisive!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_SameEndTwiceAndImplicitEnd_AreWarnings()
    {
        var twice = Verdicts.Of(ModelText.Process("start s; and f; task a; task b; end e; s > f; f > a > e; f > b > e"), SoundnessProfile.Bpmn);
        var open = Verdicts.Of(ModelText.Process("start s; and f; task a; task b; end e; s > f; f > a > e; f > b"), SoundnessProfile.Bpmn);

        Assert.Equal(ProblemKind.SameEndTwice, Assert.Single(twice.Problems).Kind);
        Assert.Equal(ProblemKind.ImplicitEnd, Assert.Single(open.Problems).Kind);
    }

    [Fact]
    public void Check_DeadlockThatAnInterruptingEventResolves_IsAWarning()
    {
        var verdict = Verdicts.Of(
            ModelText.Process(
                "start s; sub S { start i; or f; and j; task a; task b; end e1; i > f; f > ?a > j; f > ?b > j; j > e1 }; boundary:timer B on S; end e; end g; s > S > e; B > g"),
            SoundnessProfile.Bpmn);

        Assert.Equal(SoundnessStatus.Sound, verdict.Status);
        Assert.Equal(ProblemKind.ResolvedDeadlock, Assert.Single(verdict.Problems).Kind);
    }

    [Fact]
    public void Check_PoolsThatWaitForEachOther_AreSoundAloneAndStuckTogether()
    {
        var document = ModelText.Pools(
            "b > ca; a > cb",
            "start s0; catch:message ca; throw:message a; end e0; s0 > ca > a > e0",
            "start s1; catch:message cb; throw:message b; end e1; s1 > cb > b > e1");

        var verdicts = SoundnessChecker.Check(document).Where(verdict => verdict.Profile == SoundnessProfile.Bpmn).ToArray();

        Assert.Equal(["p0 Sound", "p1 Sound", "c Unsound Deadlock"], verdicts.Select(verdict => $"{verdict.Scope} {Verdicts.Word(verdict)}"));
        Assert.Contains("for a message from", verdicts[2].Decisive!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_PoolsThatAnswerEachOther_AreSoundTogether()
    {
        var document = ModelText.Pools(
            "a > s1; b > ca",
            "start s0; throw:message a; catch:message ca; end e0; s0 > a > ca > e0",
            "start:message s1; throw:message b; end e1; s1 > b > e1");

        Assert.All(SoundnessChecker.Check(document), verdict => Assert.Equal(SoundnessStatus.Sound, verdict.Status));
    }
}
