using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Checking.Camunda7.Walking;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Compensation;

/// <summary>An association joins elements of the file; from a compensation event it leads to an activity that is marked for compensation.</summary>
internal sealed class CompensationAssociation() : EngineRule("camunda7/compensation-association")
{
    /// <param name="handlers">The compensation handlers of the scope that are not parsed yet; the one that is reached is taken out.</param>
    public void Judge(EngineParse parse, XmlElement association, ParsedActivity scope, Dictionary<string, XmlElement> handlers)
    {
        var (sourceId, targetId) = (association.Word("sourceRef"), association.Word("targetRef"));
        var (source, target) = (parse.Find(scope, sourceId), parse.Find(scope, targetId));
        if (sourceId is null || targetId is null)
        {
            parse.Report(this, association, null, $"Expected sourceRef and targetRef on {association.Called()}, but one is missing.");
        }

        if (source is null && !parse.Definitions.HasElement(sourceId))
        {
            parse.Report(this, association, null, $"Expected sourceRef of {association.Called()} to name an element, but there is no '{sourceId}'.");
        }
        else if (target is null && !parse.Definitions.HasElement(targetId))
        {
            parse.Report(this, association, null, $"Expected targetRef of {association.Called()} to name an element, but there is no '{targetId}'.");
        }
        else if (source is { Kind: ParsedKind.CompensationBoundary, EventScope: { } compensated })
        {
            if (target is null && targetId is not null && handlers.Remove(targetId, out var handler))
            {
                target = ActivityWalk.Go(parse, handler, null, compensated.IsMultiInstance ? compensated.FlowScope! : scope);
                if (target is null)
                {
                    parse.Break(this, association, null, $"Expected {association.Called()} to lead to an activity that the engine executes, but {handler.Called()} is none.");
                }
            }

            if (target is not null)
            {
                JudgeHandler(parse, association, source, compensated, target);
            }
        }
    }

    private void JudgeHandler(EngineParse parse, XmlElement association, ParsedActivity source, ParsedActivity compensated, ParsedActivity target)
    {
        if (!target.IsCompensationHandler)
        {
            parse.Report(this, association, source.Id, $"Expected {source.Element.Called()} to lead to an activity with isForCompensation, but {target.Element.Called()} has none.");
        }
        else if (compensated.CompensationHandler is { IsSubProcessScope: true })
        {
            parse.Report(this, association, compensated.Id, $"Expected one compensation handler of {compensated.Element.Called()}, but it has an event sub-process and {source.Element.Called()}.");
        }
        else
        {
            compensated.CompensationHandler = target;
        }
    }
}
