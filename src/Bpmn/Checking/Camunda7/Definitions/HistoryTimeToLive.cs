using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>How long history is kept is a number of days, plain or as <c>P30D</c>; where nothing is said the engine has a default.</summary>
internal sealed class HistoryTimeToLive() : EngineRule("camunda7/history-time-to-live")
{
    public void Judge(EngineParse parse, XmlElement process)
    {
        if (process.CamundaAttribute("historyTimeToLive") is { } text && !IsDays(text))
        {
            parse.Report(this, process, null, $"Expected days such as 30 or P30D in camunda:historyTimeToLive of {process.Called()}, but found '{text}'.");
        }
    }

    private static bool IsDays(string text)
    {
        var number = text is ['P', .. var days, 'D'] && days.Length > 0 && days.All(char.IsAsciiDigit) ? days : text;
        return JavaText.TryParseInt(number, out var value) && value >= 0;
    }
}
