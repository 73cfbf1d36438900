using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>What is passed into or out of a called process or a signal has a source and a target.</summary>
internal sealed class VariablePassing() : EngineRule("camunda7/variable-passing")
{
    public void JudgeIn(EngineParse parse, XmlElement element, string? ownerId)
    {
        foreach (var parameter in parse.Extensions(element)?.CamundaElements("in") ?? [])
        {
            if (parameter.Attribute("businessKey") is { Length: > 0 } key)
            {
                parse.Expression(key, parameter, ownerId);
            }
            else
            {
                Judge(parse, parameter, ownerId);
            }
        }
    }

    public void JudgeOut(EngineParse parse, XmlElement element, string? ownerId)
    {
        foreach (var parameter in parse.Extensions(element)?.CamundaElements("out") ?? [])
        {
            Judge(parse, parameter, ownerId);
        }
    }

    private void Judge(EngineParse parse, XmlElement parameter, string? ownerId)
    {
        if (parameter.Attribute("variables") == "all")
        {
            return;
        }

        var source = parameter.Attribute("source");
        if (source is null)
        {
            source = parameter.Attribute("sourceExpression");
            parse.Expression(source, parameter, ownerId);
        }

        if (string.IsNullOrEmpty(source))
        {
            parse.Report(this, parameter, ownerId, $"Expected source or sourceExpression in a camunda:{parameter.LocalName} of '{ownerId}', but there is none.");
        }

        if (string.IsNullOrEmpty(parameter.Attribute("target")))
        {
            parse.Report(this, parameter, ownerId, $"Expected target in a camunda:{parameter.LocalName} of '{ownerId}', but there is none.");
        }
    }
}
