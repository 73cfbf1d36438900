using ProcOS.Bpmn.Soundness;
using Xunit;
using static ProcOS.Bpmn.Tests.Soundness.Meaning.MeaningCase;

namespace ProcOS.Bpmn.Tests.Soundness.Meaning;

/// <summary>What messages between pools do: each pool alone is sound, and the verdict is on both together.</summary>
public sealed class PoolTests
{
    private const string Catches = "start s1; catch:message k; end e1; s1 > k > e1";

    [Theory]
    [InlineData("a message that is always sent", "a > k", "start s; throw:message a; end e; s > a > e", Catches, Sound)]
    [InlineData("a message that is sent at the end", "e > k", "start s; end:message e; s > e", Catches, Sound)]
    [InlineData("a message of a task", "a > k", "start s; task a; end e; s > a > e", Catches, Sound)]
    [InlineData("a send and a receive task", "a > k", "start s; send a; end e; s > a > e", "start s1; receive k; end e1; s1 > k > e1", Sound)]
    [InlineData("a message that one branch sends", "a > k", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", Catches, Deadlock)]
    [InlineData("a message of each branch", "a > k; b > k", "start s; xor x; throw:message a; throw:message b; end e; s > x; x > ?a > e; x > ?b > e", Catches, Sound)]
    [InlineData("a message that is sent once and awaited twice", "a > k; a > l", "start s; throw:message a; end e; s > a > e", "start s1; catch:message k; catch:message l; end e1; s1 > k > l > e1", Sound)]
    [InlineData("a message from the edge of a pool", "part0 > k", "start s; end e; s > e", Catches, Sound)]
    [InlineData("a message to the edge of a pool", "a > part1", "start s; throw:message a; end e; s > a > e", Catches, Sound)]
    [InlineData("a message into a task is not waited for", "a > t", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "start s1; task t; end e1; s1 > t > e1", Sound)]
    [InlineData("a message of a sub-process", "S > k", "start s; sub S { start i; task t; end ie; i > t > ie }; end e; s > S > e", Catches, Sound)]
    [InlineData("a message out of a sub-process that may not send it", "a > k",
        "start s; sub S { start i; xor x; throw:message a; end ie; i > x; x > ?a > ie; x > ?ie }; end e; s > S > e", Catches, Deadlock)]
    [InlineData("a message into a sub-process", "a > k", "start s; throw:message a; end e; s > a > e", "start s1; sub S { start i; catch:message k; end ie; i > k > ie }; end e1; s1 > S > e1", Sound)]
    [InlineData("a message that begins a pool", "a > s1", "start s; throw:message a; end e; s > a > e", "start:message s1; end e1; s1 > e1", Sound)]
    [InlineData("a pool that may never be begun", "a > s1", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "start:message s1; end e1; s1 > e1", Sound)]
    [InlineData("a pool that begins with a message or without", "a > m1", "start s; throw:message a; end e; s > a > e", "start s1; start:message m1; xor x; end e1; s1 > x; m1 > x; x > e1", Sound)]
    [InlineData("a pool that begins with a message or by a timer, and is waited for", "a > q1; k > b", "start s; xor x; xor y; throw:message a; catch:message b; end e; s > x; x > ?a > y; x > ?y; y > b > e", "start:timer s1; start:message q1; xor x1; throw:message k; end e1; s1 > x1; q1 > x1; x1 > k > e1", Sound)]
    [InlineData("a pool that a receive task begins", "a > r", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "receive r instantiates; end e1; r > e1", Sound)]
    [InlineData("a pool that an event gateway begins", "a > r", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "evt g instantiates; catch:message r; catch:message q; xor m; end e1; g > r > m; g > q > m; m > e1", Sound)]
    [InlineData("a message to a boundary event", "a > b", "start s; throw:message a; end e; s > a > e", "start s1; task t; boundary:message b on t; end e1; end f1; s1 > t > e1; b > f1", Sound)]
    [InlineData("a boundary event whose message comes too late", "a > b; k > l",
        "start s; catch:message l; throw:message a; end e; s > l > a > e", "start s1; task t; boundary:message b on t; throw:message k; end e1; s1 > t > k > e1; b > k", Dead)]
    [InlineData("a message to an event sub-process", "a > v", "start s; throw:message a; end e; s > a > e", "start s1; task t; end e1; event V { start:message v non; end ve; v > ve }; s1 > t > e1", Sound)]
    [InlineData("two pools that wait for each other", "a > l; k > b", "start s; catch:message b; throw:message a; end e; s > b > a > e", "start s1; catch:message l; throw:message k; end e1; s1 > l > k > e1", Deadlock)]
    [InlineData("a question and its answer", "a > s1; k > b", "start s; throw:message a; catch:message b; end e; s > a > b > e", "start:message s1; throw:message k; end e1; s1 > k > e1", Sound)]
    [InlineData("a question that is not always answered", "a > s1; k > b",
        "start s; throw:message a; catch:message b; end e; s > a > b > e", "start:message s1; xor x; throw:message k; end e1; s1 > x; x > ?k > e1; x > ?e1", Deadlock)]
    [InlineData("a question that may go unanswered for a time", "a > s1; k > b",
        "start s; throw:message a; evt g; catch:message b; catch:timer t; end e; s > a > g; g > b > e; g > t > e", "start:message s1; xor x; throw:message k; end e1; s1 > x; x > ?k > e1; x > ?e1", Sound)]
    [InlineData("a message or a timer", "a > k", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "start s1; catch:message+timer k; end e1; s1 > k > e1", Sound)]
    [InlineData("one of two messages", "a > k; b > k", "start s; xor x; throw:message a; throw:message b; end e; s > x; x > ?a > e; x > ?b > e", "start s1; catch:message+message k; end e1; s1 > k > e1", Sound)]
    [InlineData("both of two messages, of which one comes", "a > k; b > k", "start s; xor x; throw:message a; throw:message b; end e; s > x; x > ?a > e; x > ?b > e", "start s1; catch:message+message k all; end e1; s1 > k > e1", Deadlock)]
    [InlineData("both of two messages", "a > k; b > k", "start s; throw:message a; throw:message b; end e; s > a > b > e", "start s1; catch:message+message k all; end e1; s1 > k > e1", Sound)]
    [InlineData("a message and a timer, both", "a > k", "start s; xor x; throw:message a; end e; s > x; x > ?a > e; x > ?e", "start s1; catch:message+timer k all; end e1; s1 > k > e1", Deadlock)]
    public void Check_PoolsTogether_IsDecidedAsRead(string name, string messages, string first, string second, string expected)
    {
        var document = ModelText.Pools(messages, first, second);

        var together = Verdicts.Of(document, SoundnessProfile.Bpmn, "c");

        Assert.True(expected == Verdicts.Word(together), $"{name}: {Verdicts.Word(together)} {together.Decisive?.Message}");
    }

    [Fact]
    public void Check_PoolThatTakesNoPart_ItsStartIsNotInTheRun()
    {
        var document = ModelText.Pools(string.Empty, "start s; end e; s > e", "start s1; task a; task b; end e1; s1 > a; s1 > b; a > b; b > e1");

        var together = Verdicts.Of(document, SoundnessProfile.Bpmn, "c");

        Assert.Equal(Unsafe, Verdicts.Word(together));
        Assert.Equal(["s1", "a", "b", "b"], together.Decisive!.Run);
    }

    [Fact]
    public void Check_PoolWithALoopThatIsNeverLeft_TheRunLeadsIntoTheLoop()
    {
        var document = ModelText.Pools(string.Empty, "start s; end e; s > e", "start s1; task a; task b; end e1; xor x; s1 > a > x > b > x");

        var together = Verdicts.Of(document, SoundnessProfile.Bpmn, "c");

        Assert.Equal(Livelock, Verdicts.Word(together));
        Assert.Equal(["s1", "a"], together.Decisive!.Run);
        Assert.EndsWith("task 'b', then exclusiveGateway 'x' repeat for ever.", together.Decisive.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ProcessBesideTheCollaboration_TakesNoPartInIt()
    {
        var document = ModelText.Read(
            "<collaboration id='c'><participant id='part0' processRef='p0'/><participant id='part1' processRef='p1'/></collaboration>"
            + $"<process id='p0'>{ModelText.Content("start s; end e; s > e")}</process>"
            + $"<process id='p1'>{ModelText.Content("start s1; end e1; s1 > e1", "g")}</process>"
            + $"<process id='p2'>{ModelText.Content("start s2; and f; end e2; xor m; task t; s2 > f; f > m; f > m; m > t > e2", "h")}</process>");

        Assert.Equal(SoundnessStatus.Sound, Verdicts.Of(document, SoundnessProfile.Bpmn, "c").Status);
        Assert.Equal(SoundnessStatus.Unsound, Verdicts.Of(document, SoundnessProfile.Bpmn, "p2").Status);
    }
}
