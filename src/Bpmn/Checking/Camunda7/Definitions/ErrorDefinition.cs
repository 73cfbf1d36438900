using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>An error has an id.</summary>
internal sealed class ErrorDefinition() : EngineRule("camunda7/error-definition")
{
    public void Judge(EngineParse parse, XmlElement error)
    {
        var id = error.Id();
        if (id is null)
        {
            parse.Report(this, error, null, "Expected an id on each error, but one has none.");
        }

        parse.Expression(error.CamundaAttribute("errorMessage"), error, null);
        parse.Definitions.Errors[id ?? string.Empty] = error.Attribute("errorCode");
    }
}
