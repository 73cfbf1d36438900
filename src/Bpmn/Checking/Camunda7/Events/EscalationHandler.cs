using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>Within one scope an escalation is caught once by a boundary event and once by an event sub-process; without a code all are caught.</summary>
internal sealed class EscalationHandler() : EngineRule("camunda7/escalation-handler")
{
    /// <param name="bySubProcess">Whether an event sub-process catches it, not a boundary event.</param>
    public void Judge(EngineParse parse, XmlElement definition, ParsedActivity scope, bool bySubProcess, string? ownerId)
    {
        string? code = null;
        if (definition.Word("escalationRef") is { } reference)
        {
            _ = Camunda7Rules.EscalationReference.Code(parse, definition, ownerId, reference, out code);
        }

        foreach (var (other, otherBySubProcess) in scope.Escalations)
        {
            if (otherBySubProcess == bySubProcess && (other is null || code is null || other == code))
            {
                parse.Report(this, definition, ownerId, code == other && code is not null
                    ? $"Expected the escalation code '{code}' to be caught once in the scope, but '{ownerId}' catches it again."
                    : $"Expected nothing beside what catches all escalations of the scope, but there is '{ownerId}'.");
            }
        }

        scope.Escalations.Add((code, bySubProcess));
    }
}
