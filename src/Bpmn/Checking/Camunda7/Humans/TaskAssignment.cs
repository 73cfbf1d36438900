using ProcOS.Bpmn.Checking.Camunda7.Expressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A user task has one assignee, by <c>humanPerformer</c> or by attribute.</summary>
internal sealed class TaskAssignment() : EngineRule("camunda7/task-assignment")
{
    public void Judge(EngineParse parse, XmlElement task)
    {
        parse.Expression(task.Attribute("name"), task, null);
        parse.Expression(Documentation(task), task, null);

        var performers = task.ElementsNamed("humanPerformer").ToArray();
        var assigned = performers.Length == 1 ? Formal(parse, performers[0]) : null;
        if (performers.Length > 1)
        {
            parse.Report(this, task, null, $"Expected one humanPerformer of {task.Called()}, but there are {performers.Length}.");
        }

        parse.Expression(assigned, task, null);
        foreach (var owner in task.ElementsNamed("potentialOwner"))
        {
            _ = JudgeOwner(parse, owner, task.Id());
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

    /// <summary>A list of users and groups in a nested formal expression: what is not marked as one of them is a group.</summary>
    /// <returns>Them, without their marks.</returns>
    public List<string> JudgeOwner(EngineParse parse, XmlElement owner, string? ownerId)
    {
        var owners = new List<string>();
        foreach (var entry in ExpressionSyntax.Entries(Formal(parse, owner) ?? string.Empty))
        {
            var mark = entry.StartsWith("user(", StringComparison.Ordinal) ? "user(" : entry.StartsWith("group(", StringComparison.Ordinal) ? "group(" : string.Empty;
            if (mark.Length > 0 && entry == mark)
            {
                parse.Break(this, owner, ownerId, $"Expected {mark}…) with who it is in the list of '{ownerId}', but it ends.");
            }
            else
            {
                // The engine takes away the last character, whatever it is.
                owners.Add(mark.Length > 0 ? JavaText.Trimmed(entry[mark.Length..^1]) : entry);
                parse.Expression(owners[^1], owner, ownerId);
            }
        }

        return owners;
    }

    // The engine parses all texts as one.
    private static string Documentation(XmlElement task)
    {
        var whole = string.Empty;
        foreach (var text in task.ElementsNamed("documentation"))
        {
            whole = whole.Length == 0 ? JavaText.Trimmed(text.Text) : $"{whole}\n\n{JavaText.Trimmed(text.Text)}";
        }

        return whole;
    }

    private static string? Formal(EngineParse parse, XmlElement role) =>
        parse.Only(role, "resourceAssignmentExpression") is { } assignment && parse.Only(assignment, "formalExpression") is { } formal
            ? formal.Text
            : null;
}
