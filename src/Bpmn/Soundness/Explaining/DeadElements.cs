using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Compiling.Scopes;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>Elements that run in no run, each with the join or branch that starves it.</summary>
internal static class DeadElements
{
    /// <param name="fired">Which steps were taken when all states were visited.</param>
    public static IReadOnlyList<FlowNode> Of(TransitionSystem system, bool[] fired)
    {
        var live = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        foreach (var start in system.Starts)
        {
            live.UnionWith(start.Events);
        }

        for (var number = 0; number < fired.Length; number++)
        {
            if (fired[number])
            {
                _ = live.Add(system.Steps[number].Element);
                foreach (var along in system.Steps[number].Also)
                {
                    _ = live.Add(along);
                }
            }
        }

        var dead = new List<FlowNode>();
        foreach (var element in system.Elements)
        {
            if (!live.Contains(element))
            {
                dead.Add(element);
            }
        }

        return dead;
    }

    /// <summary>One problem for each element that starves, with those behind it that starve for the same reason.</summary>
    public static IEnumerable<SoundnessProblem> Problems(TransitionSystem system, bool[] fired, IReadOnlyList<FlowNode> dead)
    {
        var (all, reached) = (dead.ToHashSet(ReferenceEqualityComparer.Instance), Reached(system, fired));
        foreach (var group in dead.GroupBy(element => Origin(element, all, system.Profile), ReferenceEqualityComparer.Instance))
        {
            var origin = (FlowNode)group.Key!;
            var behind = group.Where(element => !ReferenceEquals(element, origin)).Select(element => element.ToString()).ToArray();
            var along = behind.Length == 0 ? string.Empty : $" Nor does one come to {Words.Join(behind)} behind it.";
            var own = reached.Contains(origin) && !Waits(origin)
                ? $"No run completes {origin}: a token comes there, but what it waits for never comes, or it is taken away before."
                : $"No run comes to {origin}: {Reason(origin, system.Profile)}.";
            yield return new SoundnessProblem(ProblemKind.DeadElement, SoundnessProperty.NoDeadElement, origin.Element, own + along, []);
        }
    }

    private static HashSet<FlowNode> Reached(TransitionSystem system, bool[] fired) =>
        system.Steps.Where((_, number) => fired[number]).SelectMany(step => step.Produce)
            .Concat(system.Starts.SelectMany(start => start.Places))
            .Select(place => system.Places[place])
            .Where(place => place.HoldsToken)
            .Select(place => place.Node)
            .ToHashSet();

    private static FlowNode Origin(FlowNode element, HashSet<object?> dead, SoundnessProfile profile)
    {
        var seen = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var at = element;
        while (seen.Add(at) && Before(at, dead, profile) is { } before)
        {
            at = before;
        }

        return at;
    }

    // A join that is reached on some flows and not on others starves for the others; so does what a dead element alone leads to.
    private static FlowNode? Before(FlowNode element, HashSet<object?> dead, SoundnessProfile profile)
    {
        if (element.AttachedTo is { } host)
        {
            return dead.Contains(host) ? host : null;
        }

        if (element.IsForCompensation)
        {
            return Compensation.BoundaryOf(element, profile) is { } boundary && dead.Contains(boundary) ? boundary : null;
        }

        if (element.Incoming.Count == 0)
        {
            return element.Scope.Owner is { } owner && dead.Contains(owner) ? owner : null;
        }

        return element.Incoming.Select(flow => flow.Source).FirstOrDefault(source => source is not null && dead.Contains(source));
    }

    private static string Reason(FlowNode element, SoundnessProfile profile) => element switch
    {
        { AttachedTo: { } host } when element.Means(Compensation.Definition, profile) => host.Scope.Owner is { } owner
            ? $"nothing compensates {host} when it was completed, and {owner} with it where the event that throws lies outside"
            : $"nothing compensates {host} when it was completed",
        _ when Compensation.Handles(element, profile) => "nothing throws a compensation that it handles",
        { AttachedTo: { } host } => $"nothing that it catches happens in {host}",
        { IsEventSubProcess: true } => "nothing that begins it happens",
        { Kind: FlowNodeKind.BoundaryEvent } => "it is attached to no activity",
        { Kind: FlowNodeKind.StartEvent } => "nothing begins it before its process has begun otherwise",
        { Incoming.Count: 0 } => "nothing leads to it",
        _ when Waits(element) =>
            $"it waits for tokens from {Words.Join([.. element.Incoming.Select(flow => flow.Source!.ToString())])}, which never all come in one run",
        _ => Before(element) is { Length: > 0 } sources ? $"{Words.Join(sources)} never {(sources.Length == 1 ? "leads" : "lead")} on to it" : "nothing but itself leads to it",
    };

    private static string[] Before(FlowNode element) =>
        [.. element.Incoming.Select(flow => flow.Source!).Where(source => !ReferenceEquals(source, element)).Select(source => source.ToString()).Distinct()];

    // For several tokens.
    private static bool Waits(FlowNode element) => element is { Kind: FlowNodeKind.ParallelGateway, Incoming.Count: > 1 };
}
