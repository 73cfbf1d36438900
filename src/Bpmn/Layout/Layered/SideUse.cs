namespace ProcOS.Bpmn.Layout.Layered;

/// <summary>What a side of a box is used for: flows that leave and flows that enter never share one, they would look like one line.</summary>
internal enum SideUse
{
    None,
    Leaves,
    Enters,

    /// <summary>By something that stands there.</summary>
    Taken,
}
