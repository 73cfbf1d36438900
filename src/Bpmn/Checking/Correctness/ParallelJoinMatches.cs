using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>
/// In a block of branches the gateway that ends it has to fit the one that begins it: a parallel join after a choice
/// waits for tokens that never come, an exclusive merge after a parallel split lets each token through. Only blocks
/// whose branches all end in one gateway are judged; the rest needs a proof of soundness.
/// </summary>
internal sealed class ParallelJoinMatches() : Rule("correctness/parallel-join-matches", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var scope in run.Scopes)
        {
            var blocks = new BlockFinder();
            foreach (var split in scope.Nodes.Where(BlockFinder.IsSplit))
            {
                if (blocks.JoinOf(split) is { } join)
                {
                    Judge(run, split, join);
                }
            }
        }
    }

    private void Judge(CheckRun run, FlowNode split, FlowNode join)
    {
        switch (split.Kind, join.Kind)
        {
            case (FlowNodeKind.ExclusiveGateway or FlowNodeKind.EventBasedGateway, FlowNodeKind.ParallelGateway):
                Report(run, join.Element, $"Expected an exclusive gateway to end the choice of {split}, but {join} waits for all its branches and only one is taken.");
                break;
            case (FlowNodeKind.InclusiveGateway, FlowNodeKind.ParallelGateway):
                Report(run, join.Element, $"Expected an inclusive gateway to end the branches of {split}, but {join} waits for all of them and some may not be taken.");
                break;
            case (FlowNodeKind.ParallelGateway, FlowNodeKind.ExclusiveGateway):
                Report(run, join.Element, $"Expected a parallel gateway to end the branches of {split}, but {join} lets each of them through and what follows runs several times.", Severity.Warning);
                break;
            default:
                break;
        }
    }
}
