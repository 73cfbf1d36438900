using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>What catches a message names one that the file defines with a name; the name that starts a process has no expression.</summary>
internal sealed class MessageReference() : EngineRule("camunda7/message-reference")
{
    /// <param name="name">The name of the message; null when it has none.</param>
    /// <returns>Whether there is the message.</returns>
    public bool Judge(EngineParse parse, XmlElement definition, string? ownerId, out string? name)
    {
        name = null;
        var reference = definition.Word("messageRef");
        if (parse.Definitions.LocalId(reference) is { } id && parse.Definitions.Messages.TryGetValue(id, out name))
        {
            return true;
        }

        parse.Report(this, definition, ownerId, reference is null
            ? $"Expected messageRef on {definition.Called()}, but there is none."
            : $"Expected messageRef of {definition.Called()} to name a message, but there is no '{reference}'.");
        parse.End();
        return false;
    }

    public void JudgeStart(EngineParse parse, XmlElement definition, string? ownerId, string? name)
    {
        if (name is not null && (name.Contains("${", StringComparison.Ordinal) || name.Contains("#{", StringComparison.Ordinal)))
        {
            parse.Report(this, definition, ownerId, $"Expected a name without expression for a message that starts a process, but found '{name}'.");
        }
    }
}
