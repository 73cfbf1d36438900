using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>A process and a sub-process begin with a start event.</summary>
internal sealed class StartEventRequired() : EngineRule("camunda7/start-event-required")
{
    public void Judge(EngineParse parse, XmlElement scope)
    {
        if (scope.LocalName is "process" or "subProcess")
        {
            parse.Report(this, scope, null, $"Expected a start event in {scope.Called()}, but there is none.");
        }
    }
}
