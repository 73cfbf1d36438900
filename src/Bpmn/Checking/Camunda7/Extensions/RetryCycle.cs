using ProcOS.Bpmn.Checking.Camunda7.Expressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Extensions;

/// <summary>How often a job is tried again is read with the element: once, and as an expression if it is one.</summary>
internal sealed class RetryCycle() : EngineRule("camunda7/retry-cycle")
{
    private const string Name = "failedJobRetryTimeCycle";
    private const string Fox = "http://www.camunda.com/fox";

    public void Judge(EngineParse parse, XmlElement element)
    {
        if (element.Elements.Count == 0 || parse.Extensions(element) is not { } extensions)
        {
            return;
        }

        var cycle = parse.Only(extensions, Fox, Name) ?? parse.OnlyCamunda(extensions, Name);
        if (cycle is not null && EngineElement.IsExpression(cycle.Text) && JuelParser.Problem(cycle.Text) is { } problem)
        {
            parse.Break(this, cycle, element.Id(), $"Expected a retry cycle that can be parsed on {element.Called()}, but in '{cycle.Text}' {problem}.");
        }
    }

    /// <summary>An activity has jobs of its own only where it is asynchronous; of a loop the inner one has them too.</summary>
    public void JudgeActivity(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        var body = activity.FlowScope is { Kind: ParsedKind.MultiInstanceBody } around ? around : null;
        if ((body ?? activity).IsAsync)
        {
            Judge(parse, element);
        }

        if (body is null || !activity.IsAsync)
        {
            return;
        }

        if (parse.Only(element, "multiInstanceLoopCharacteristics") is { } loop)
        {
            Judge(parse, loop);
        }
        else
        {
            parse.Break(this, element, null, $"Expected no job of {element.Called()}, which compensates a loop, but it is asynchronous.");
        }
    }
}
