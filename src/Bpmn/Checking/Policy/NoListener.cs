using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>A listener runs code inside the engine that no diagram shows.</summary>
internal sealed class NoListener() : Rule("procos/no-listener", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var extension in run.Extensions)
        {
            if (extension.Element.LocalName is "executionListener" or "taskListener")
            {
                Report(run, extension.Holder, $"Expected no listener, but {ElementName.Of(extension.Holder)} has the {extension.Element.LocalName} for '{extension.Element.Attribute("event")}'.");
            }
        }
    }
}
