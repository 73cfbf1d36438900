using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Model.Events;

/// <summary>Compensation of one activity, or of all of the scope.</summary>
public sealed class CompensateEventDefinition : EventDefinition
{
    internal CompensateEventDefinition(XmlElement element)
        : base(element)
    {
    }

    /// <summary>The id of the activity to compensate; null for all of the scope.</summary>
    public string? ActivityId => Reference("activityRef");

    public bool WaitsForCompletion => Flag("waitForCompletion", true);
}
