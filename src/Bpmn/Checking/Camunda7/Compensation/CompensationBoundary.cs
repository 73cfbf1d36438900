using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Compensation;

/// <summary>An activity has one boundary event for compensation.</summary>
internal sealed class CompensationBoundary() : EngineRule("camunda7/compensation-boundary")
{
    public void Judge(EngineParse parse, XmlElement definition, ParsedActivity activity)
    {
        activity.Kind = ParsedKind.CompensationBoundary;
        foreach (var sibling in activity.FlowScope!.Children)
        {
            if (sibling != activity && sibling.Kind == ParsedKind.CompensationBoundary && sibling.EventScope == activity.EventScope)
            {
                parse.Report(this, definition, activity.Id, $"Expected one compensation event on {activity.EventScope!.Element.Called()}, but {activity.Element.Called()} is another.");
            }
        }
    }
}
