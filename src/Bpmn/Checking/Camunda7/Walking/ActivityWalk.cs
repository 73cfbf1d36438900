using ProcOS.Bpmn.Checking.Camunda7.Events;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through one activity, gateway or throwing event; other elements are nothing to it.</summary>
internal static class ActivityWalk
{
    /// <param name="parent">What it stands in; null for compensation handlers.</param>
    /// <returns>Null where the engine makes no activity of it.</returns>
    public static ParsedActivity? Go(EngineParse parse, XmlElement element, XmlElement? parent, ParsedActivity scope)
    {
        if (KindOf(element.LocalName) is not { } kind)
        {
            if (element.Elements.Count > 0)
            {
                Camunda7Rules.MultiInstance.JudgeUnsupported(parse, element, scope);
            }

            return null;
        }

        var isMultiInstance = false;
        if (parse.Only(element, "multiInstanceLoopCharacteristics") is { } loop)
        {
            isMultiInstance = true;
            scope = parse.Create(ParsedActivity.BodyId(element.Id()), element, scope, ParsedKind.MultiInstanceBody);
            Camunda7Rules.MultiInstance.Judge(parse, loop, scope);
        }

        if (kind == ParsedKind.ThrowEvent && parse.Only(element, "linkEventDefinition") is { } link)
        {
            LinkEvent.NoteThrow(parse, element, link);
            if (isMultiInstance)
            {
                // The schema has said that events are not repeated; the engine does not go on.
                parse.End();
            }

            return null;
        }

        var activity = Create(parse, element, scope, kind);
        Inside(parse, element, parent, activity);
        activity.IsMultiInstance = isMultiInstance;
        Camunda7Rules.InputOutput.Judge(parse, element, activity);
        return activity;
    }

    public static ParsedActivity Create(EngineParse parse, XmlElement element, ParsedActivity scope, ParsedKind kind, bool parsesAsync = true)
    {
        var activity = parse.Create(element.Id(), element, scope, kind);
        Camunda7Rules.Priority.Judge(parse, element, "jobPriority");
        activity.IsCompensationHandler = element.IsForCompensation();
        if (parsesAsync)
        {
            Async(parse, element, activity);
        }

        return activity;
    }

    /// <summary>Notes whether a job follows the activity; that of a repeated one belongs to the body around it.</summary>
    public static void Async(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        if (activity.FlowScope is not { Kind: ParsedKind.MultiInstanceBody } body || activity.IsCompensationHandler)
        {
            Jobs(parse, element, activity);
            return;
        }

        Jobs(parse, element, body);
        if (parse.Only(element, "multiInstanceLoopCharacteristics") is { } loop)
        {
            Jobs(parse, loop, activity);
        }
        else
        {
            // The schema has said that the element around is not repeated; the engine does not go on.
            parse.End();
        }
    }

    public static bool IsAsync(XmlElement element) => IsAsyncAfter(element) || IsAsyncBefore(element);

    public static bool IsAsyncAfter(XmlElement element) => element.CamundaAttribute("asyncAfter") == "true";

    public static bool IsAsyncBefore(XmlElement element) =>
        element.CamundaAttribute("asyncBefore") == "true" || element.CamundaAttribute("async") == "true";

    private static void Jobs(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        Camunda7Rules.ElementId.JudgeJob(parse, element, activity.Id);
        activity.IsAsync = IsAsync(element);
        activity.IsAsyncAfter = IsAsyncAfter(element);
        if (activity.IsAsync)
        {
            Camunda7Rules.TextLength.JudgeJob(parse, element, activity.Id, null);
        }
    }

    private static ParsedKind? KindOf(string name) => name switch
    {
        "exclusiveGateway" => ParsedKind.ExclusiveGateway,
        "inclusiveGateway" or "parallelGateway" => ParsedKind.OtherGateway,
        "eventBasedGateway" => ParsedKind.EventBasedGateway,
        "userTask" => ParsedKind.UserTask,
        "task" or "manualTask" or "scriptTask" or "serviceTask" or "businessRuleTask" or "sendTask" or "receiveTask" => ParsedKind.OtherTask,
        "subProcess" => ParsedKind.SubProcess,
        "transaction" => ParsedKind.Transaction,
        "callActivity" => ParsedKind.CallActivity,
        "intermediateThrowEvent" => ParsedKind.ThrowEvent,
        _ => null,
    };

    private static void Inside(EngineParse parse, XmlElement element, XmlElement? parent, ParsedActivity activity)
    {
        switch (element.LocalName)
        {
            case "eventBasedGateway":
                Camunda7Rules.EventBasedGateway.JudgeAsync(parse, activity);
                Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
                JudgeRetries(parse, element, activity);
                if (parent is null)
                {
                    // The schema has said that gateways are no compensation handlers; the engine does not go on.
                    parse.End();
                }
                else
                {
                    Camunda7Rules.EventBasedGateway.Judge(parse, activity, parent);
                }

                return;
            case "intermediateThrowEvent":
                ThrowEventWalk.Go(parse, element, activity);
                return;
            case "subProcess":
                Camunda7Rules.TruthValue.Judge(parse, element, "triggeredByEvent");
                activity.IsTriggeredByEvent = element.IsTrue("triggeredByEvent");
                ScopeWalk.Go(parse, element, activity);
                break;
            case "transaction":
                ScopeWalk.Go(parse, element, activity);
                break;
            default:
                if (!TaskWalk.Go(parse, element, activity))
                {
                    return;
                }

                break;
        }

        if (activity.Kind <= ParsedKind.OtherTask && element.LocalName != "manualTask")
        {
            Camunda7Rules.RetryCycle.JudgeActivity(parse, element, activity);
        }
        else if (activity.Kind is ParsedKind.ExclusiveGateway or ParsedKind.OtherGateway)
        {
            JudgeRetries(parse, element, activity);
        }
    }

    private static void JudgeRetries(EngineParse parse, XmlElement element, ParsedActivity gateway)
    {
        if (gateway.IsAsync)
        {
            Camunda7Rules.RetryCycle.Judge(parse, element);
        }
    }
}
