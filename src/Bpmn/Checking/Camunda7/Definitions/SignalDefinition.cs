using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>A signal has an id and a name that no other signal has.</summary>
internal sealed class SignalDefinition() : EngineRule("camunda7/signal-definition")
{
    public void Judge(EngineParse parse, XmlElement signal)
    {
        var name = signal.Attribute("name");
        if (name is not null && parse.Definitions.Signals.ContainsValue(name))
        {
            parse.Report(this, signal, null, $"Expected a signal name of its own on {signal.Called()}, but another has '{name}'.");
        }

        if (signal.Id() is not { } id)
        {
            parse.Report(this, signal, null, "Expected an id on each signal, but one has none.");
        }
        else if (name is null)
        {
            parse.Report(this, signal, null, $"Expected a name on {signal.Called()}, but there is none.");
        }
        else
        {
            parse.Expression(name, signal, null);
            parse.Definitions.Signals[id] = name;
        }
    }
}
