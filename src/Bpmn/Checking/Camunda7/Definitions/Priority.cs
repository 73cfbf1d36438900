using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>A priority is a whole number or an expression.</summary>
internal sealed class Priority() : EngineRule("camunda7/priority")
{
    /// <param name="name"><c>jobPriority</c> or <c>taskPriority</c>.</param>
    public void Judge(EngineParse parse, XmlElement element, string name)
    {
        if (element.CamundaAttribute(name) is not { } text)
        {
            return;
        }

        if (EngineElement.IsExpression(text))
        {
            parse.Expression(text, element, null);
        }
        else if (!JavaText.TryParseInt(text, out _))
        {
            parse.Report(this, element, null, $"Expected a whole number or an expression in camunda:{name} of {element.Called()}, but found '{text}'.");
        }
    }
}
