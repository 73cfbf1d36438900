using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>An executable process has an id: it is the key by which it is started.</summary>
internal sealed class ProcessId() : EngineRule("camunda7/process-id")
{
    public void Judge(EngineParse parse, XmlElement process)
    {
        if (process.Id() is null)
        {
            parse.Later(this, process, null, "Expected an id on each executable process, but one has none.");
        }
    }
}
