using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>What the engine stores in columns fits into them.</summary>
internal sealed class TextLength() : EngineRule("camunda7/text-length")
{
    private const int Key = 255;
    private const int VersionTag = 64;

    public void JudgeProcess(EngineParse parse, XmlElement process)
    {
        Judge(parse, process, "id", process.Id(), Key);
        Judge(parse, process, "name", process.Attribute("name"), Key);
        Judge(parse, process, "camunda:versionTag", process.CamundaAttribute("versionTag"), VersionTag);
    }

    /// <summary>A job definition has the id of its activity, and for a timer the kind and the text of its time.</summary>
    /// <param name="timer">Null where there is none.</param>
    public void JudgeJob(EngineParse parse, XmlElement element, string? activityId, XmlElement? timer)
    {
        Judge(parse, element, "id", activityId, Key);
        if (timer is not null)
        {
            // Stored as DATE: …, CYCLE: … or DURATION: ….
            Judge(parse, timer, timer.LocalName, JavaText.Trimmed(timer.Text), Key - timer.LocalName.Length + "time".Length - ": ".Length);
        }
    }

    /// <summary>What starts a process waits with the id of its event, and with the name of what it waits for.</summary>
    public void JudgeSubscription(EngineParse parse, XmlElement element, string? activityId, string? name)
    {
        Judge(parse, element, "id", activityId, Key);
        Judge(parse, element, "the name", name, Key);
    }

    /// <summary>Who may start a process is stored with it, expressions as they stand.</summary>
    public void JudgeStarters(EngineParse parse, XmlElement element, IEnumerable<string> starters)
    {
        foreach (var starter in starters)
        {
            Judge(parse, element, "each name of who may start the process", starter, Key);
        }
    }

    /// <summary>The target namespace is the category of each process.</summary>
    public void JudgeNamespace(EngineParse parse) =>
        Judge(parse, parse.Root, "targetNamespace", parse.Definitions.TargetNamespace, Key);

    private void Judge(EngineParse parse, XmlElement element, string name, string? text, int most)
    {
        if (text is not null && text.Length > most)
        {
            parse.Later(this, element, null, $"Expected at most {most} characters in {name} of {element.LocalName}, but found {text.Length}.");
        }
    }
}
