using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

internal static class GatewayMoves
{
    public static IEnumerable<Move> Exclusive(FlowNode gateway, Marking marking) =>
        from place in Outflow.Entries(gateway).Where(marking.Has)
        from next in Outflow.LeaveByAny(gateway, marking.Take(place))
        select new Move(gateway.Id, false, next);

    public static IEnumerable<Move> Parallel(FlowNode gateway, Marking marking)
    {
        var entries = gateway.Incoming.Count == 0 ? ["^" + gateway.Id] : gateway.Incoming.Select(flow => flow.Id).ToArray();
        return entries.All(marking.Has) ? [new Move(gateway.Id, false, Outflow.LeaveByAll(gateway, marking.Clear(entries)))] : [];
    }

    /// <summary>The event that comes first takes the token from before the gateway; the flows between are never marked.</summary>
    public static IEnumerable<Move> EventBased(FlowNode gateway, Marking marking) =>
        from place in Outflow.Entries(gateway).Where(marking.Has)
        from flow in gateway.Outgoing
        where flow.Target is not null
        from next in Outflow.Leave(flow.Target!, marking.Take(place))
        select new Move(flow.Target!.Id, true, next, gateway.Id);

    /// <summary>BPMN 2.0.2, table 13.3: waits while a token elsewhere can reach an empty flow, and none that has one.</summary>
    public static IEnumerable<Move> InclusiveBySpecification(FlowNode gateway, Marking marking)
    {
        var entries = Outflow.Entries(gateway).ToArray();
        var marked = entries.Where(marking.Has).ToArray();
        var empty = gateway.Incoming.Select(flow => flow.Id).Except(marked).ToArray();
        if (marked.Length == 0 || TokensAround(gateway, marking).Except(entries).Any(token =>
            Reaches(token, gateway, empty) && !Reaches(token, gateway, marked)))
        {
            return [];
        }

        return Outflow.LeaveBySome(gateway, marking.Clear(marked)).Select(next => new Move(gateway.Id, false, next));
    }

    /// <summary>
    /// Camunda 7: judged when a token arrives, never again. Opens when as many wait as there are flows, or when no other
    /// token of the scope can reach the gateway.
    /// </summary>
    public static IEnumerable<Move> InclusiveByEngine(FlowNode gateway, Marking marking)
    {
        foreach (var place in Outflow.Entries(gateway).Where(marking.Has))
        {
            var arrived = marking.Take(place).Put("?" + place);
            var waiting = Outflow.Entries(gateway).Select(entry => "?" + entry).Where(arrived.Has).ToArray();
            var others = TokensAround(gateway, arrived).Except(waiting);
            if (waiting.Length >= gateway.Incoming.Count || !others.Any(token => Reaches(token, gateway, null)))
            {
                foreach (var next in Outflow.LeaveBySome(gateway, arrived.Clear(waiting)))
                {
                    yield return new Move(gateway.Id, false, next);
                }
            }
            else
            {
                yield return new Move(gateway.Id, false, arrived);
            }
        }
    }

    private static IEnumerable<string> TokensAround(FlowNode gateway, Marking marking) =>
        marking.Tokens.Where(token => token[0] != '~' && Owner(token, gateway.Scope) is not null);

    /// <summary>Whether a path over flows and links leads from the token to one of the flows, or to the gateway itself.</summary>
    private static bool Reaches(string token, FlowNode gateway, string[]? flows)
    {
        var open = new Stack<SequenceFlow>(FlowsAt(token, gateway.Scope));
        var seen = new HashSet<SequenceFlow>();
        while (open.TryPop(out var flow))
        {
            if (!seen.Add(flow) || flow.Target is null)
            {
                continue;
            }

            if (flow.Target == gateway)
            {
                if (flows is null || flows.Contains(flow.Id))
                {
                    return true;
                }

                // The rule of the specification looks for paths that do not visit the gateway.
                continue;
            }

            foreach (var next in NextOf(flow.Target))
            {
                open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<SequenceFlow> FlowsAt(string token, FlowScope scope)
    {
        if (scope.Flows.FirstOrDefault(flow => flow.Id == token.TrimStart('?')) is { } flow)
        {
            // A token that waits at a gateway goes on from there.
            return token[0] == '?' ? NextOf(flow.Target!) : [flow];
        }

        return Owner(token, scope) is { } node ? NextOf(node) : [];
    }

    private static IEnumerable<SequenceFlow> NextOf(FlowNode node) => EventMoves.LinkTarget(node)?.Outgoing ?? node.Outgoing;

    /// <summary>The node of the scope at which a token is, or the sub-process in which it is.</summary>
    private static FlowNode? Owner(string token, FlowScope scope) => scope.Nodes.FirstOrDefault(node =>
        token == "@" + node.Id || token == "^" + node.Id
        || node.Outgoing.Any(flow => token.TrimStart('?') == flow.Id)
        || (node is { Inner: not null, IsEventSubProcess: false } && Marking.TokenPlacesOf(node.Inner).Contains(token)));
}
