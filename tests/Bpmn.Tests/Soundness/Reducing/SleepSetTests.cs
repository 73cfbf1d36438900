using ProcOS.Bpmn.Soundness;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;
using Xunit;

namespace ProcOS.Bpmn.Tests.Soundness.Reducing;

public sealed class SleepSetTests
{
    // Four branches in which gateways, that cost nothing, stand between tasks. One in some two hundred such models has a state
    // that is first reached by a way on which a step sleeps which nothing else takes.
    private const string Branches =
        "start s; and f; and j; end e; and g0; task a0; task b0; xor x0; and h0; xor x1; task a1; xor m1; task t2; xor x3; xor x4; task a4; xor m4;"
        + "and g5; task a5; task b5; xor x5; and h5; xor x6; s > f; j > e;"
        + "f > g0; g0 > a0 > h0; g0 > x0 > b0 > h0; h0 > x1; x1 > ?m1; x1 > ?a1 > m1; m1 > j;"
        + "f > t2; t2 > x3; x3 > j;"
        + "f > x4; x4 > ?m4; x4 > ?a4 > m4; m4 > j;"
        + "f > g5; g5 > a5 > h5; g5 > x5 > b5 > h5; h5 > x6; x6 > j";

    [Fact]
    public void Visit_StateReachedAgainByAWayThatSparesLess_TakesTheStepsThatSlept()
    {
        var document = ModelText.Process(Branches);
        var system = SystemCompiler.Compile(document, document.Processes[0], SoundnessProfile.Bpmn, new CollapsedScopes());
        using var whole = Search.Visit(system, 20_000, keepEdges: false, sleeps: false);

        using var spared = Search.Visit(system, 20_000, keepEdges: false, sleeps: true);

        Assert.Equal(1_623, whole.Count);
        Assert.Equal(whole.Count, spared.Count);
    }
}
