using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Flows;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Where tokens are stuck, and what each of them waits for.</summary>
internal static class DeadlockText
{
    public static SoundnessProblem Of(Run run, IEnumerable<int> state, MessageLinks? messages, ProblemKind kind = ProblemKind.Deadlock)
    {
        var system = run.System;
        var marked = state.Where(place => system.Places[place].HoldsToken).ToArray();
        var innermost = marked.Where(place => !IsAround(system, place, marked)).ToArray();
        var first = system.Places[innermost.Length > 0 ? innermost[0] : marked[0]];
        var stuck = Group(system, innermost, marked, messages);
        return new SoundnessProblem(
            kind,
            SoundnessProperty.OptionToComplete,
            first.Node.Element,
            $"{run} Then {Words.Join(stuck)}: nothing can go on{(kind == ProblemKind.Deadlock ? "" : " until an event from outside takes the tokens away")}.",
            run.Ids);
    }

    private static List<string> Group(TransitionSystem system, int[] places, int[] marked, MessageLinks? messages)
    {
        var parts = new List<string>();
        foreach (var group in places.GroupBy(place => system.Places[place].Node))
        {
            parts.Add(Waits(system, group.Key, [.. group], marked, messages));
        }

        return parts;
    }

    private static string Waits(TransitionSystem system, FlowNode node, int[] places, int[] marked, MessageLinks? messages)
    {
        var place = system.Places[places[0]];
        var sources = places.Select(at => system.Places[at].Flow).Where(flow => flow?.Source is not null).Select(flow => Source(node, flow!)).ToArray();
        var several = sources.Length > 1;
        var waits = sources.Length == 0 ? "a token waits" : several ? $"tokens from {Words.Join(sources)} wait" : $"a token from {sources[0]} waits";
        if (place.Kind == PlaceKind.Waiting)
        {
            return several
                ? $"{waits} at {node}, which were judged when they arrived, while another token could still come, and are not judged again"
                : $"{waits} at {node}, which was judged when it arrived, while another token could still come, and is not judged again";
        }

        if (place.Kind == PlaceKind.Running)
        {
            return messages is not null && messages.Waits(node)
                ? $"{node} waits for a message from {Senders(messages, node)}"
                : $"{node} waits for what never comes";
        }

        return node.Kind switch
        {
            FlowNodeKind.ParallelGateway => $"{waits} at {node} for one from {Missing(system, node, marked)}",
            FlowNodeKind.InclusiveGateway => $"{waits} at {node} for a token that is itself stuck",
            _ when messages is not null && messages.Waits(node) =>
                $"{waits} at {node} for a message from {Senders(messages, node)}",
            FlowNodeKind.EndEvent when node.Means(Transactions.Definition, system.Profile) => $"{waits} at {node}, as {Transactions.Around(node)} has no cancel event on its border",
            FlowNodeKind.EventBasedGateway => $"{waits} at {node} for one of its events",
            _ => $"{waits} at {node}",
        };
    }

    private static string Senders(MessageLinks messages, FlowNode node)
    {
        string[] senders = [.. messages.SendersTo(node).Select(sender => sender.ToString()).Distinct()];
        return messages.AwaitsAll(node) ? Words.Join(senders) : Words.Join(senders, "or");
    }

    private static string Missing(TransitionSystem system, FlowNode node, int[] marked)
    {
        var filled = marked.Select(place => system.Places[place].Flow).ToHashSet();
        return Words.Join([.. node.Incoming.Where(flow => !filled.Contains(flow)).Select(flow => Source(node, flow))]);
    }

    // Several flows from one element are told apart by their ids.
    private static string Source(FlowNode node, SequenceFlow flow) =>
        node.Incoming.Count(other => ReferenceEquals(other.Source, flow.Source)) > 1 ? $"{flow.Source} by the flow '{flow.Id}'" : $"{flow.Source}";

    // A sub-process with a stuck token inside is not what is wrong.
    private static bool IsAround(TransitionSystem system, int place, int[] marked)
    {
        var outer = system.Places[place];
        return outer.Kind == PlaceKind.Running && outer.Node.Inner is not null
            && marked.Any(inner => SubProcesses.Holds(outer.Node, system.Places[inner].Node));
    }
}
