using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Diagrams;

/// <summary>A plane, shape and edge shows an element of the file. The engine reads no prefix here.</summary>
internal sealed class DiagramReference() : EngineRule("camunda7/diagram-reference")
{
    /// <returns>Whether it says what it shows.</returns>
    public bool Judge(EngineParse parse, XmlElement shown)
    {
        if (!string.IsNullOrEmpty(shown.Word("bpmnElement")))
        {
            return true;
        }

        parse.Report(this, shown, null, $"Expected bpmnElement on {shown.Called()}, but there is none.");
        return false;
    }

    public void JudgeTarget(EngineParse parse, XmlElement shown, string id)
    {
        if (!parse.Definitions.HasElement(id))
        {
            parse.Report(this, shown, null, $"Expected bpmnElement of {shown.Called()} to name an element, but there is no '{id}'.");
        }
    }
}
