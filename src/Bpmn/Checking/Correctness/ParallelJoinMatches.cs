using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>
/// In a block of branches the gateway that ends it has to fit the one that begins it: a parallel join after a choice
/// waits for tokens that never come, an exclusive merge after a parallel split lets each token through. Only blocks
/// whose branches all end in one gateway are judged; the rest needs a proof of soundness.
/// </summary>
internal sealed class ParallelJoinMatches() : Rule("correctness/parallel-join-matches", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        foreach (var scope in document.Scopes)
        {
            var blocks = new BlockFinder();
            foreach (var split in scope.Nodes.Where(BlockFinder.IsSplit))
            {
                if (blocks.JoinOf(split) is { } join && Judge(split, join) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private Finding? Judge(FlowNode split, FlowNode join) => (split.Kind, join.Kind) switch
    {
        (FlowNodeKind.ExclusiveGateway or FlowNodeKind.EventBasedGateway, FlowNodeKind.ParallelGateway) => At(
            join.Element,
            $"Expected an exclusive gateway to end the choice of {split}, but {join} waits for all its branches and only one is taken."),
        (FlowNodeKind.InclusiveGateway, FlowNodeKind.ParallelGateway) => At(
            join.Element,
            $"Expected an inclusive gateway to end the branches of {split}, but {join} waits for all of them and some may not be taken."),
        (FlowNodeKind.ParallelGateway, FlowNodeKind.ExclusiveGateway) => At(
            join.Element,
            $"Expected a parallel gateway to end the branches of {split}, but {join} lets each of them through and what follows runs several times.",
            Severity.Warning),
        _ => null,
    };
}
