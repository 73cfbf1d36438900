using ProcOS.Bpmn.Model;

namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>Plays every run, breadth first by the number of events and activities.</summary>
internal static class ReferenceChecker
{
    /// <summary>Null when there are more than <paramref name="limit"/> markings.</summary>
    public static ReferenceVerdict? Check(FlowScope process, bool isEngine, int limit = 20_000)
    {
        var game = new TokenGame(process, isEngine);
        var marks = new Dictionary<string, Marking>(StringComparer.Ordinal);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        var before = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var happened = new HashSet<string>(process.Nodes.Where(node => node.Kind == FlowNodeKind.StartEvent).Select(node => node.Id));
        var open = new PriorityQueue<Marking, int>();
        int? unsafeAt = null;
        foreach (var start in game.Starts())
        {
            Reach(start, 0, null);
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var marking, out var length) && !(unsafeAt <= length))
        {
            if (marks.Count > limit)
            {
                return null;
            }

            if (!done.Add(marking.Key) || marking.IsFinal)
            {
                continue;
            }

            foreach (var move in game.Moves(marking))
            {
                _ = happened.Add(move.Element);
                _ = happened.Add(move.Partner ?? move.Element);
                Reach(move.To, length + (move.Counts ? 1 : 0), marking.Key);
            }
        }

        return Verdict(game, marks, lengths, before, happened, unsafeAt);

        void Reach(Marking marking, int length, string? from)
        {
            if (marking.Doubled is not null)
            {
                unsafeAt = Math.Min(unsafeAt ?? int.MaxValue, length);
                return;
            }

            var key = marking.Key;
            marks[key] = marking;
            var known = before.TryGetValue(key, out var sources);
            if (!known)
            {
                before[key] = sources = [];
            }

            if (from is not null)
            {
                sources!.Add(from);
            }

            if (!known || length < lengths[key])
            {
                lengths[key] = length;
                open.Enqueue(marking, length);
            }
        }
    }

    private static ReferenceVerdict Verdict(
        TokenGame game,
        Dictionary<string, Marking> marks,
        Dictionary<string, int> lengths,
        Dictionary<string, List<string>> before,
        HashSet<string> happened,
        int? unsafeAt)
    {
        if (unsafeAt is { } length)
        {
            return Broken("unsafe", length, marking => marking.Doubled is not null);
        }

        var stuck = marks.Where(mark => !mark.Value.IsFinal && !game.Moves(mark.Value).Any()).Select(mark => mark.Key).ToHashSet();
        if (stuck.Count > 0)
        {
            return Broken("deadlock", stuck.Min(key => lengths[key]), marking => stuck.Contains(marking.Key));
        }

        var completing = Backwards(marks.Where(mark => mark.Value.IsFinal).Select(mark => mark.Key), before);
        var endless = marks.Keys.Where(key => !completing.Contains(key)).ToHashSet();
        if (endless.Count > 0)
        {
            return Broken("livelock", endless.Min(key => lengths[key]), marking => endless.Contains(marking.Key));
        }

        var dead = game.Nodes.Where(node => !happened.Contains(node.Id) && CanBeDead(node)).Select(node => node.Id).ToArray();
        return new ReferenceVerdict(dead.Length > 0 ? "dead" : "sound", 0, dead, marks.Count, () => null);

        ReferenceVerdict Broken(string property, int length, Func<Marking, bool> shows) =>
            new(property, length, [], marks.Count, () => ReferenceRun.First(game, length, shows));
    }

    private static HashSet<string> Backwards(IEnumerable<string> from, Dictionary<string, List<string>> before)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var key))
        {
            if (seen.Add(key))
            {
                foreach (var earlier in before[key])
                {
                    open.Push(earlier);
                }
            }
        }

        return seen;
    }

    /// <summary>Start events are parts of other steps; compensation is part of the event that throws it.</summary>
    private static bool CanBeDead(FlowNode node) =>
        node is { Kind: not FlowNodeKind.StartEvent, IsForCompensation: false, IsEventSubProcess: false }
        && !node.Has("compensateEventDefinition")
        && node.Scope.Owner is not { IsForCompensation: true };
}
