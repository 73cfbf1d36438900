using System.Text.RegularExpressions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A form is given by key or by reference, a reference with its binding; what handles it is a class.</summary>
internal sealed partial class FormReference() : EngineRule("camunda7/form-reference")
{
    /// <summary>The engine makes an object of the class before it reads the form. Whether there is the class, the engine knows alone.</summary>
    public void JudgeHandler(EngineParse parse, XmlElement element)
    {
        if (element.CamundaAttribute("formHandlerClass") is { } name && !ClassName().IsMatch(name))
        {
            parse.Break(this, element, null, $"Expected the name of a class in camunda:formHandlerClass of {element.Called()}, but found '{name}'.");
        }
    }

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

    [GeneratedRegex(@"\A[\p{L}\p{Nl}\p{Sc}\p{Pc}][\w\p{Nl}\p{Sc}]*(\.[\p{L}\p{Nl}\p{Sc}\p{Pc}][\w\p{Nl}\p{Sc}]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClassName();
}
