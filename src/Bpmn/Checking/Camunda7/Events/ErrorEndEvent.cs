using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>An error end event names an error, and one that the file defines has a code.</summary>
internal sealed class ErrorEndEvent() : EngineRule("camunda7/error-end-event")
{
    public void Judge(EngineParse parse, XmlElement definition, string? ownerId)
    {
        var reference = definition.Word("errorRef");
        if (string.IsNullOrEmpty(reference))
        {
            parse.Report(this, definition, ownerId, "Expected errorRef on the error end event, but there is none.");
        }
        else if (parse.Definitions.Errors.TryGetValue(reference, out var code) && string.IsNullOrEmpty(code))
        {
            parse.Report(this, definition, ownerId, $"Expected an errorCode on the error '{reference}', which is thrown, but there is none.");
        }
    }
}
