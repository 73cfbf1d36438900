using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A mail task has fields for the recipient and for a text. Whether the engine has the mail library only the engine knows.</summary>
internal sealed class MailTask() : EngineRule("camunda7/mail-task")
{
    private static readonly string[] Fields = ["to", "from", "cc", "bcc", "subject", "text", "html", "charset"];

    public void Judge(EngineParse parse, XmlElement element, string? ownerId)
    {
        var names = Camunda7Rules.FieldInjection.Judge(parse, element).Select(field => field.Name).ToArray();
        if (Array.IndexOf(names, null) >= 0)
        {
            parse.Break(this, element, ownerId, $"Expected a name on each field of the mail task '{ownerId}', but one has none.");
        }

        if (!names.Contains("to"))
        {
            parse.Report(this, element, null, $"Expected a field 'to' on the mail task '{ownerId}', but there is none.");
        }

        if (!names.Contains("html") && !names.Contains("text"))
        {
            parse.Report(this, element, null, $"Expected a field 'text' or 'html' on the mail task '{ownerId}', but there is none.");
        }

        if (Array.Find(names, name => !Fields.Contains(name)) is { } unknown)
        {
            parse.Break(this, element, ownerId, $"Expected one of {string.Join(", ", Fields)} as field of the mail task '{ownerId}', but found '{unknown}'.");
        }
    }
}
