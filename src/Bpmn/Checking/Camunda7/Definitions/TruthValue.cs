using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>The engine's parser knows <c>true</c> and <c>false</c>, not the <c>1</c> and <c>0</c> that the schema allows as well.</summary>
internal sealed class TruthValue() : EngineRule("camunda7/truth-value")
{
    public void Judge(EngineParse parse, XmlElement element, string name)
    {
        if (element.Word(name) is { } word && word is not ("true" or "enabled" or "on" or "active" or "yes" or "false" or "disabled" or "off" or "inactive" or "no"))
        {
            parse.Break(this, element, null, $"Expected true or false in {name} of {element.Called()}, but found '{word}'.");
        }
    }
}
