using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A form is given by key or by reference, a reference with its binding.</summary>
internal sealed class FormReference() : EngineRule("camunda7/form-reference")
{
    public void Judge(EngineParse parse, XmlElement element)
    {
        var key = element.CamundaAttribute("formKey");
        var reference = element.CamundaAttribute("formRef");
        if (key is not null && reference is not null)
        {
            parse.Report(this, element, null, $"Expected camunda:formKey or camunda:formRef on {element.Called()}, but found both.");
        }

        parse.Expression(key, element, null);
        if (reference is null)
        {
            return;
        }

        parse.Expression(reference, element, null);
        var binding = element.CamundaAttribute("formRefBinding");
        if (binding is not ("deployment" or "latest" or "version"))
        {
            parse.Report(this, element, null, $"Expected deployment, latest or version in camunda:formRefBinding of {element.Called()}, but found '{binding}'.");
        }

        if (binding == "version")
        {
            Camunda7Rules.ExpressionSyntax.Demand(parse, element.CamundaAttribute("formRefVersion"), element, null, "camunda:formRefVersion");
        }
    }
}
