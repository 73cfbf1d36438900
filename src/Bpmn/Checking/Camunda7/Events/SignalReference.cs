using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Events;

/// <summary>What throws or catches a signal names one that the file defines.</summary>
internal sealed class SignalReference() : EngineRule("camunda7/signal-reference")
{
    /// <returns>The name of the signal; null when there is none.</returns>
    public string? Judge(EngineParse parse, XmlElement definition, string? ownerId, bool isThrowing)
    {
        var reference = definition.Word("signalRef");
        if (parse.Definitions.LocalId(reference) is { } id && parse.Definitions.Signals.TryGetValue(id, out var name))
        {
            if (isThrowing)
            {
                Camunda7Rules.VariablePassing.JudgeIn(parse, definition, definition.Id());
            }

            return name;
        }

        parse.Report(this, definition, ownerId, reference is null
            ? $"Expected signalRef on {definition.Called()}, but there is none."
            : $"Expected signalRef of {definition.Called()} to name a signal, but there is no '{reference}'.");
        if (reference is not null || !isThrowing)
        {
            parse.End();
        }

        return null;
    }
}
