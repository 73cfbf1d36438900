using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>Cancelling is for transactions: the end event inside, one boundary event on it.</summary>
internal sealed class CancelEvent() : EngineRule("camunda7/cancel-event")
{
    public void JudgeEnd(EngineParse parse, XmlElement definition, ParsedActivity activity, ParsedActivity scope)
    {
        if (scope.Kind != ParsedKind.Transaction)
        {
            parse.Report(this, definition, activity.Id, $"Expected {activity.Element.Called()}, which cancels, inside of a transaction, but it is in {scope.Element.Called()}.");
        }
    }

    public void JudgeBoundary(EngineParse parse, XmlElement definition, ParsedActivity activity)
    {
        activity.Kind = ParsedKind.CancelBoundary;
        var host = activity.EventScope!;
        var transaction = host.Kind == ParsedKind.MultiInstanceBody ? host.Children[0] : host;
        if (transaction.Kind != ParsedKind.Transaction)
        {
            parse.Report(this, definition, activity.Id, $"Expected {activity.Element.Called()}, which catches a cancellation, on a transaction, but it is on {transaction.Element.Called()}.");
        }

        foreach (var sibling in activity.FlowScope!.Children)
        {
            if (sibling != activity && sibling.Kind == ParsedKind.CancelBoundary && sibling.EventScope == transaction)
            {
                parse.Report(this, definition, activity.Id, $"Expected one event that catches the cancellation of {transaction.Element.Called()}, but {activity.Element.Called()} is another.");
            }
        }
    }
}
