using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching.Sparing;

/// <summary>Which places a step has to do with.</summary>
internal static class Touch
{
    /// <summary>The places on which it depends whether the step may be taken at all.</summary>
    public static IEnumerable<int> Triggers(Step step) => step.Join switch
    {
        PathJoin path => path.Inputs,
        ArrivalJoin arrival => step.Consume.Concat(arrival.Waiting),
        _ => step.Consume,
    };

    /// <summary>The places that the step empties whether they are filled or not.</summary>
    public static IEnumerable<int> Cleared(Step step) =>
        step.Clear.Places.Concat(step.Join?.Emptied ?? []).Except(step.Consume);
}
