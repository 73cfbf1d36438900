namespace ProcOS.Bpmn.Soundness.Searching.Compact;

/// <summary>Places as bits of two words.</summary>
internal readonly record struct Mask(ulong Low, ulong High)
{
    public static Mask Of(int[] places)
    {
        var (low, high) = (0UL, 0UL);
        foreach (var place in places)
        {
            if (place < 64)
            {
                low |= 1UL << place;
            }
            else
            {
                high |= 1UL << (place - 64);
            }
        }

        return new Mask(low, high);
    }

    public static Mask Of(Compiling.PlaceRange range)
    {
        var (low, high) = (0UL, 0UL);
        for (var place = range.From; place < range.To; place++)
        {
            if (place < 64)
            {
                low |= 1UL << place;
            }
            else
            {
                high |= 1UL << (place - 64);
            }
        }

        return new Mask(low, high);
    }

    public bool Has(int place) => ((place < 64 ? Low >> place : High >> (place - 64)) & 1) != 0;

    public bool Meets(ulong low, ulong high) => ((Low & low) | (High & high)) != 0;
}
