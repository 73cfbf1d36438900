using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>An executable process has an id: it is the key by which it is started.</summary>
internal sealed class ProcessId() : EngineRule("camunda7/process-id")
{
    private const string Message = "Expected an id on each executable process, but one has none.";

    public void Judge(EngineParse parse, XmlElement process)
    {
        if (process.Id() is null)
        {
            parse.Later(this, process, null, Message);
        }
    }

    /// <summary>The engine looks for a process by key one after the other, and stumbles at one without.</summary>
    public void JudgeLookup(EngineParse parse, string? key)
    {
        foreach (var process in parse.Processes)
        {
            if (process.Id is null)
            {
                parse.Break(this, process.Element, null, Message);
            }

            if (process.Id is null || process.Id == key)
            {
                return;
            }
        }
    }
}
