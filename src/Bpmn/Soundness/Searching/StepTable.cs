using ProcOS.Bpmn.Soundness.Compiling;

namespace ProcOS.Bpmn.Soundness.Searching;

/// <summary>Steps, those that cost nothing or those that do, by the place whose token makes them worth a look.</summary>
/// <typeparam name="T">A step in the form that a search uses.</typeparam>
internal sealed class StepTable<T>
{
    private readonly T[] _steps;
    private readonly int[] _from;

    private StepTable(T[] steps, int[] from, int[] triggers)
    {
        (_steps, _from) = (steps, from);
        Triggers = triggers;
    }

    /// <summary>The places that have steps here.</summary>
    public int[] Triggers { get; }

    /// <param name="convert">Makes the form that the search uses; called once for a step with several triggers.</param>
    public static StepTable<T> Of(TransitionSystem system, bool free, Func<int, Step, T> convert)
    {
        var from = new int[system.Places.Count + 1];
        var forms = new T[system.Steps.Count];
        var total = 0;
        for (var number = 0; number < system.Steps.Count; number++)
        {
            var step = system.Steps[number];
            if (step.IsFree == free)
            {
                forms[number] = convert(number, step);
                foreach (var trigger in TriggersOf(step))
                {
                    from[trigger + 1]++;
                    total++;
                }
            }
        }

        var triggers = new List<int>();
        for (var place = 0; place < system.Places.Count; place++)
        {
            if (from[place + 1] > 0)
            {
                triggers.Add(place);
            }

            from[place + 1] += from[place];
        }

        var (steps, next) = (new T[total], from.AsSpan(0, system.Places.Count).ToArray());
        for (var number = 0; number < system.Steps.Count; number++)
        {
            if (system.Steps[number].IsFree == free)
            {
                foreach (var trigger in TriggersOf(system.Steps[number]))
                {
                    steps[next[trigger]++] = forms[number];
                }
            }
        }

        return new StepTable<T>(steps, from, [.. triggers]);
    }

    public ReadOnlySpan<T> At(int place) => _steps.AsSpan(_from[place], _from[place + 1] - _from[place]);

    // A join by paths can open with any of its inputs; all other steps need each place that they consume.
    private static ReadOnlySpan<int> TriggersOf(Step step) =>
        step.Join is PathJoin join ? join.Inputs : step.Consume.AsSpan(0, 1);
}
