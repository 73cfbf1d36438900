namespace ProcOS.Bpmn.Soundness.Reducing;

/// <summary>A sequence of steps of the unreduced system; joining two costs the same however long they are.</summary>
internal sealed class Rope
{
    private readonly Rope? _first;
    private readonly Rope? _second;
    private readonly int _step;

    private Rope(Rope? first, Rope? second, int step) => (_first, _second, _step) = (first, second, step);

    public static Rope Of(int step) => new(null, null, step);

    public static Rope? Join(Rope? first, Rope? second) =>
        first is null ? second : second is null ? first : new Rope(first, second, -1);

    /// <summary>The steps in their order; what is shared is told as often as it stands there.</summary>
    public IEnumerable<int> Steps()
    {
        var open = new Stack<Rope>();
        open.Push(this);
        while (open.TryPop(out var rope))
        {
            if (rope._step >= 0)
            {
                yield return rope._step;
                continue;
            }

            open.Push(rope._second!);
            open.Push(rope._first!);
        }
    }

    /// <summary>Marks the steps, each shared part once.</summary>
    public void Mark(bool[] steps, HashSet<Rope> seen)
    {
        var open = new Stack<Rope>();
        open.Push(this);
        while (open.TryPop(out var rope))
        {
            if (!seen.Add(rope))
            {
                continue;
            }

            if (rope._step >= 0)
            {
                steps[rope._step] = true;
                continue;
            }

            open.Push(rope._second!);
            open.Push(rope._first!);
        }
    }
}
