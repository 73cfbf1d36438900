namespace ProcOS.Bpmn.Soundness.Searching.Compact;

/// <summary>A step as masks over two words.</summary>
internal struct CompactStep
{
    public ulong NeedLow;
    public ulong NeedHigh;
    public ulong ClearLow;
    public ulong ClearHigh;
    public ulong SetLow;
    public ulong SetHigh;
    public ulong OfferLow;
    public ulong OfferHigh;
    public int Step;

    /// <summary>The number of its condition; -1 where what is needed says all.</summary>
    public int Condition;
}
