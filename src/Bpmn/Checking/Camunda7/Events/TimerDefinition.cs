using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>A timer says when, and its event has an id.</summary>
internal sealed class TimerDefinition() : EngineRule("camunda7/timer-definition")
{
    public void Judge(EngineParse parse, XmlElement definition, ParsedActivity activity)
    {
        var time = Time(parse, definition);
        if (time is null)
        {
            parse.Report(this, definition, activity.Id, $"Expected timeDate, timeCycle or timeDuration in the timer of {activity.Element.Called()}, but there is none.");
        }
        else
        {
            parse.Expression(JavaText.Trimmed(time.Text), time, activity.Id);
        }

        if (activity.Id is null)
        {
            parse.Report(this, definition, null, "Expected an id on each event with a timer, but one has none.");
        }

        if (time is null)
        {
            parse.End();
        }
        else
        {
            Camunda7Rules.TextLength.JudgeJob(parse, activity.Element, activity.Id, time);
        }
    }

    /// <summary>The element that says when; null when there is none.</summary>
    public static XmlElement? Time(EngineParse parse, XmlElement definition) =>
        parse.Only(definition, "timeDate") ?? parse.Only(definition, "timeCycle") ?? parse.Only(definition, "timeDuration");
}
