using ProcOS.Bpmn.Checking.Camunda7.Activities;
using ProcOS.Bpmn.Checking.Camunda7.Humans;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Walking;

/// <summary>The engine's way through what is particular to a task, call activity or plain gateway, and its listeners.</summary>
internal static class TaskWalk
{
    /// <returns>Whether the engine goes on with the activity.</returns>
    public static bool Go(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        var isDone = true;
        switch (element.LocalName)
        {
            case "sendTask":
                _ = ServiceTaskImplementation.IsServiceTaskLike(parse, element);
                goto case "serviceTask";
            case "serviceTask":
                isDone = Camunda7Rules.ServiceTaskImplementation.Judge(parse, element.LocalName, element, element, activity.Id);
                break;
            case "businessRuleTask":
                isDone = BusinessRule(parse, element, activity);
                break;
            case "scriptTask":
                if (!Camunda7Rules.ScriptTask.Judge(parse, element))
                {
                    return false;
                }

                break;
            case "userTask":
                Camunda7Rules.FormReference.JudgeHandler(parse, element);
                Camunda7Rules.FormField.Judge(parse, element);
                Camunda7Rules.FormReference.Judge(parse, element);
                Camunda7Rules.TaskAssignment.Judge(parse, element);
                Camunda7Rules.TaskListener.Judge(parse, element, activity);
                TaskAssignment.JudgeDates(parse, element);
                Camunda7Rules.TaskProperty.Judge(parse, element);
                break;
            case "callActivity":
                Camunda7Rules.CallActivityCalledElement.Judge(parse, element);
                Camunda7Rules.VariablePassing.JudgeIn(parse, element, element.Id());
                Camunda7Rules.VariablePassing.JudgeOut(parse, element, element.Id());
                break;
            default:
                break;
        }

        Camunda7Rules.ExecutionListener.JudgeScope(parse, element);
        if (element.LocalName == "receiveTask")
        {
            Receive(parse, element, activity);
        }

        if (!isDone)
        {
            Camunda7Rules.ServiceTaskImplementation.JudgeMissing(parse, element, activity.Id);
        }

        return true;
    }

    private static bool BusinessRule(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        if (element.CamundaAttribute("decisionRef") is null)
        {
            return Camunda7Rules.ServiceTaskImplementation.Judge(parse, element.LocalName, element, element, activity.Id);
        }

        Camunda7Rules.DecisionReference.Judge(parse, element);
        return true;
    }

    private static void Receive(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        if (element.Word("messageRef") is not null)
        {
            Camunda7Rules.EventSubscription.Message(parse, element, activity, activity);
        }
    }
}
