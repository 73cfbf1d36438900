using ProcOS.Bpmn.Model;
using ProcOS.Bpmn.Soundness.Compiling;
using ProcOS.Bpmn.Soundness.Searching;

namespace ProcOS.Bpmn.Soundness.Explaining;

/// <summary>A run from the start: what was taken, in order.</summary>
internal sealed record Run(TransitionSystem System, IReadOnlyList<FlowNode> Starts, IReadOnlyList<Step> Steps)
{
    /// <summary>The run that led to a state.</summary>
    public static Run To(StateSpace space, int state)
    {
        var (start, steps) = space.WayTo(state);
        return Of(space.System, start, steps);
    }

    /// <param name="start">The number of the start.</param>
    public static Run Of(TransitionSystem system, int start, IEnumerable<int> steps) =>
        new(system, system.Starts[start].Events, [.. steps.Select(number => system.Steps[number])]);

    public Run Then(Step step) => this with { Steps = [.. Steps, step] };

    /// <summary>How many events and activities come after the start.</summary>
    public int Length => Steps.Sum(step => step.Cost);

    /// <summary>The ids of its events and activities.</summary>
    public IReadOnlyList<string> Ids =>
        [.. Starts.Select(start => start.Id), .. Steps.Where(step => step.Cost > 0).Select(step => step.Element.Id)];

    /// <summary>As one sentence; gateways are named where they choose.</summary>
    public override string ToString()
    {
        var parts = Starts.Select(start => start.ToString())
            .Concat(Decided().Where(step => IsTold(step) && !OnlyChooses(step)).Select(step => Words.Of(step, System)))
            .ToArray();
        return parts.Length == 0 ? "Run: the beginning." : $"Run: {string.Join(", then ", parts)}.";
    }

    // Flows that are taken one after the other are told as one choice, where it begins.
    private IEnumerable<Step> Decided()
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            if (Begins(step))
            {
                var taken = Steps.Skip(i + 1)
                    .TakeWhile(next => !ReferenceEquals(next.Element, step.Element) || !Begins(next))
                    .Where(next => next.Kind == StepKind.Chooses && ReferenceEquals(next.Element, step.Element));
                yield return step with { Produce = [.. step.Produce.Concat(taken.SelectMany(next => next.Produce)).Distinct()] };
            }
            else if (step.Kind != StepKind.Chooses)
            {
                yield return step;
            }
        }
    }

    private bool Begins(Step step) =>
        step.Kind != StepKind.Chooses && step.Produce.Any(place => System.Places[place] is { Kind: PlaceKind.Choosing } own && ReferenceEquals(own.Node, step.Element));

    private static bool IsTold(Step step) =>
        step.Cost > 0 || step.Kind == StepKind.Waits
        || (step.Element.Kind is FlowNodeKind.ExclusiveGateway or FlowNodeKind.InclusiveGateway && step.Element.Outgoing.Count > 1);

    // Of a choice among many flows only those are told that are taken.
    private bool OnlyChooses(Step step) =>
        step.Cost == 0 && step.Element.Kind == FlowNodeKind.InclusiveGateway && step.Kind == StepKind.Done
        && step.Produce.All(place => System.Places[place].Kind == PlaceKind.Choosing);
}
