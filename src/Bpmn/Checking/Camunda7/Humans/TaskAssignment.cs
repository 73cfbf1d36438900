using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A user task has one assignee, by <c>humanPerformer</c> or by attribute.</summary>
internal sealed class TaskAssignment() : EngineRule("camunda7/task-assignment")
{
    public void Judge(EngineParse parse, XmlElement task)
    {
        parse.Expression(task.Attribute("name"), task, null);
        foreach (var text in task.ElementsNamed("documentation"))
        {
            parse.Expression(text.Text.Trim(), task, null);
        }

        var performers = task.ElementsNamed("humanPerformer").ToArray();
        var assigned = performers.Length == 1 ? Formal(parse, performers[0]) : null;
        if (performers.Length > 1)
        {
            parse.Report(this, task, null, $"Expected one humanPerformer of {task.Called()}, but there are {performers.Length}.");
        }

        parse.Expression(assigned, task, null);
        foreach (var owner in task.ElementsNamed("potentialOwner"))
        {
            JudgeOwner(parse, owner, task.Id());
        }

        if (task.CamundaAttribute("assignee") is { } assignee)
        {
            if (assigned is not null)
            {
                parse.Report(this, task, null, $"Expected one assignee of {task.Called()}, but there is a humanPerformer and camunda:assignee.");
            }
            else
            {
                parse.Expression(assignee, task, null);
            }
        }

        Camunda7Rules.ExpressionSyntax.JudgeList(parse, task.CamundaAttribute("candidateUsers"), task, null);
        Camunda7Rules.ExpressionSyntax.JudgeList(parse, task.CamundaAttribute("candidateGroups"), task, null);
    }

    public static void JudgeDates(EngineParse parse, XmlElement task)
    {
        parse.Expression(task.CamundaAttribute("dueDate"), task, null);
        parse.Expression(task.CamundaAttribute("followUpDate"), task, null);
        parse.Expression(task.CamundaAttribute("priority"), task, null);
    }

    /// <summary>A list of users and groups in a nested formal expression.</summary>
    public static void JudgeOwner(EngineParse parse, XmlElement owner, string? ownerId) =>
        Camunda7Rules.ExpressionSyntax.JudgeList(parse, Formal(parse, owner), owner, ownerId);

    private static string? Formal(EngineParse parse, XmlElement role) =>
        parse.Only(role, "resourceAssignmentExpression") is { } assignment && parse.Only(assignment, "formalExpression") is { } formal
            ? formal.Text
            : null;
}
