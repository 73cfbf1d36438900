using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Checking.Camunda7.Walking;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>Start events, boundary events that catch a message or signal, and what a job is made for, have an id.</summary>
internal sealed class ElementId() : EngineRule("camunda7/element-id")
{
    public void JudgeStart(EngineParse parse, XmlElement start)
    {
        if (start.Id() is null)
        {
            parse.Break(this, start, null, "Expected an id on each start event, but one has none.");
        }
    }

    /// <summary>The engine stumbles at a job of a nameless activity when it comes to the next job, or to where there is none.</summary>
    public void JudgeJob(EngineParse parse, XmlElement element, string? id)
    {
        var isNameless = id is null && ActivityWalk.IsAsync(element);
        if (parse.NamelessJob is { } nameless)
        {
            parse.Break(this, nameless, null, $"Expected an id on each asynchronous {nameless.LocalName}, but one has none.");
        }
        else if (isNameless && ActivityWalk.IsAsyncBefore(element) && ActivityWalk.IsAsyncAfter(element))
        {
            parse.Break(this, element, null, $"Expected an id on each asynchronous {element.LocalName}, but one has none.");
        }

        if (isNameless)
        {
            parse.NamelessJob = element;
        }
    }

    public void JudgeBoundary(EngineParse parse, XmlElement definition, ParsedActivity boundary)
    {
        if (boundary is { Id: null, Kind: ParsedKind.BoundaryEvent })
        {
            parse.Report(this, definition, null, "Expected an id on each boundary event that catches a message or signal, but one has none.");
        }
    }
}
