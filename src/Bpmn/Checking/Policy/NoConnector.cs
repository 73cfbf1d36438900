using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>A connector calls out from inside the engine, without the limits and the audit that handlers have.</summary>
internal sealed class NoConnector() : Rule("procos/no-connector", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var extension in run.Extensions)
        {
            if (extension.Element.LocalName == "connector")
            {
                Report(run, extension.Holder, $"Expected an external task or a called process, but {ElementName.Of(extension.Holder)} has a connector.");
            }
        }
    }
}
