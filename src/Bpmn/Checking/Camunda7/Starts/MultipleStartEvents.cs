using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Starts;

/// <summary>The engine wants at most one none or timer start in a process, and one start in a sub-process.</summary>
internal sealed class MultipleStartEvents() : EngineRule("camunda7/multiple-start-events")
{
    public void Judge(EngineParse parse, XmlElement scope, ParsedActivity further) => parse.Report(
        this,
        further.Element,
        further.Id ?? scope.Id(),
        scope.LocalName == "process"
            ? $"Expected one none or timer start event in {scope.Called()}, but {further.Element.Called()} is another."
            : $"Expected one start event in {scope.Called()}, but {further.Element.Called()} is another.");
}
