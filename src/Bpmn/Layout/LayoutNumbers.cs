namespace ProcOS.Bpmn.Layout;

/// <summary>Words for sums of room.</summary>
internal static class LayoutNumbers
{
    public static double AtLeast(this double value, IEnumerable<double> others) => others.Aggregate(value, Math.Max);
}
