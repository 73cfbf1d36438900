using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>What throws an escalation names one that the file defines with a code; what catches one names one that is defined.</summary>
internal sealed class EscalationReference() : EngineRule("camunda7/escalation-reference")
{
    public void JudgeThrow(EngineParse parse, XmlElement definition, string? ownerId)
    {
        var reference = definition.Word("escalationRef");
        if (reference is null)
        {
            parse.Report(this, definition, ownerId, "Expected escalationRef where an escalation is thrown, but there is none.");
        }
        else if (Code(parse, definition, ownerId, reference, out var code) && code is null)
        {
            parse.Report(this, definition, ownerId, $"Expected an escalationCode on the escalation '{reference}', which is thrown, but there is none.");
        }
    }

    /// <summary>The code of the escalation, null for none.</summary>
    /// <returns>Whether the escalation is defined.</returns>
    public bool Code(EngineParse parse, XmlElement definition, string? ownerId, string reference, out string? code)
    {
        if (parse.Definitions.Escalations.TryGetValue(reference, out code))
        {
            return true;
        }

        parse.Report(this, definition, ownerId, $"Expected escalationRef to name an escalation, but there is no '{reference}'.");
        return false;
    }
}
