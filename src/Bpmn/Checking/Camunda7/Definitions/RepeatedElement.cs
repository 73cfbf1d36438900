using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>Where the engine looks for one child it breaks off at a second of the same name, such as two timer definitions of one event.</summary>
internal sealed class RepeatedElement() : EngineRule("camunda7/repeated-element")
{
    public void Judge(EngineParse parse, XmlElement element, XmlElement second) => parse.Break(
        this, second, element.Id(), $"Expected one {second.LocalName} in {element.Called()}, but there are several.");
}
