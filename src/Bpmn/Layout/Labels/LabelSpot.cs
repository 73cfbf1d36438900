namespace ProcOS.Bpmn.Layout.Labels;

/// <summary>Where the name of a shape is tried first.</summary>
internal enum LabelSpot
{
    Below,
    Above,

    /// <summary>Below and to the left of the line that leaves at the bottom: boundary events.</summary>
    BelowLeft,
}
