using ProcOS.Bpmn.Checking.Camunda7.Events;
using ProcOS.Bpmn.Checking.Camunda7.Expressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Checking.Camunda7.Times;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>The engine sets the timer that starts a process when it deploys, so that a literal must be a time that it can read. Other timers are read when they are set, and expressions may have any value.</summary>
internal sealed class StartTimer() : EngineRule("camunda7/start-timer")
{
    public void Judge(EngineParse parse, XmlElement definition, ParsedActivity activity)
    {
        if (TimerDefinition.Time(parse, definition) is not { } time)
        {
            return;
        }

        var text = JavaText.Trimmed(time.Text);
        if (text.Contains("${", StringComparison.Ordinal) || text.Contains("#{", StringComparison.Ordinal))
        {
            if (!JuelLiteral.TryRead(text, out var literal))
            {
                return;
            }

            text = literal;
        }

        if (text is null || !IsTime(time.LocalName, text))
        {
            parse.Later(this, time, activity.Id, $"Expected a time that can be read in {time.LocalName} of {activity.Element.Called()}, but found '{JavaText.Trimmed(time.Text)}'.");
        }
    }
    private static bool IsTime(string name, string text) => name switch
    {
        "timeDate" => TimeText.IsDate(text),
        "timeCycle" => TimeText.IsCycle(text),
        _ => TimeText.IsDuration(text),
    };
}
