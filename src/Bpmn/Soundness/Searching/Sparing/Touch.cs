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

    /// <summary>The places that an inclusive join empties, whether they are filled or not.</summary>
    public static int[] Emptied(InclusiveJoin? join) => join switch
    {
        PathJoin path => path.Inputs,
        ArrivalJoin { Opens: true } arrival => arrival.Waiting,
        _ => [],
    };

    /// <summary>The places that the step empties whether they are filled or not.</summary>
    public static IEnumerable<int> Cleared(Step step) =>
        Enumerable.Range(step.Clear.From, step.Clear.To - step.Clear.From).Concat(Emptied(step.Join)).Except(step.Consume);
}
