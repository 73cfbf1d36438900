using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Plays the run of a counterexample in the token game: does it come to what is claimed?</summary>
internal static class RunReplay
{
    private const int MostMarkings = 20_000;

    private static readonly string[] Unknown = ["escalationEventDefinition", "compensateEventDefinition"];

    /// <summary>Whether the game knows all that the process holds.</summary>
    public static bool Knows(FlowScope process) => process.SelfAndNested().SelectMany(scope => scope.Nodes).All(node =>
        node.Kind is not (FlowNodeKind.ComplexGateway or FlowNodeKind.AdHocSubProcess)
        && node.Id.Length > 0 && node.Scope.Flows.All(flow => flow.Id.Length > 0) && !node.IsForCompensation && !Unknown.Any(node.Has) && node.Element.Attribute("instantiate") is not "true");

    /// <summary>Null when too many markings come before the end of the run.</summary>
    public static bool? ComesTrue(FlowScope process, SoundnessProblem problem, SoundnessProfile profile)
    {
        var game = new TokenGame(process, profile == SoundnessProfile.Camunda7);
        var starts = process.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var run = problem.Run.Skip(problem.Run.Count > 0 && starts.Contains(problem.Run[0]) ? 1 : 0).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(Marking Marking, int At)>(game.Starts().Select(start => (start, 0)));
        while (open.TryPop(out var next))
        {
            var (marking, at) = next;
            if (!seen.Add($"{at} {marking.Key} {marking.Doubled}"))
            {
                continue;
            }

            if (seen.Count > MostMarkings)
            {
                return null;
            }

            if (marking.Doubled is not null)
            {
                if (problem.Kind == ProblemKind.Unsafe && at == run.Length)
                {
                    return true;
                }

                continue;
            }

            var moves = marking.IsFinal ? [] : game.Moves(marking).ToArray();
            if (moves.Length == 0 && !marking.IsFinal && at == run.Length && problem.Kind == ProblemKind.Deadlock)
            {
                return true;
            }

            foreach (var move in moves)
            {
                if (!move.Counts)
                {
                    open.Push((move.To, at));
                }
                else if (at < run.Length && run[at] == move.Element)
                {
                    open.Push((move.To, at + 1));
                }
            }
        }

        return false;
    }
}
