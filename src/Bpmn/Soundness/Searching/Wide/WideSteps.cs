namespace ProcOS.Bpmn.Soundness.Searching.Wide;

/// <summary>The steps that cost nothing, or those that do, with the places that make one of them worth a look.</summary>
internal sealed class WideSteps
{
    private readonly StepTable<WideStep> _table;

    public WideSteps(StepTable<WideStep> table, int words)
    {
        _table = table;
        Triggers = Bits.Of(table.Triggers, words);
    }

    public ulong[] Triggers { get; }

    public ReadOnlySpan<WideStep> At(int place) => _table.At(place);
}
