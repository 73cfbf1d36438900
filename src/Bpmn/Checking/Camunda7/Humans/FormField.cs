using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Checking.Camunda7.Times;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A form field has an id, a type that there is, and constraints that there are.</summary>
internal sealed class FormField() : EngineRule("camunda7/form-field")
{
    private const string Choices = "on, yes, true, enabled, active, off, no, false, disabled or inactive";

    public void Judge(EngineParse parse, XmlElement element)
    {
        if (element.Elements.Count == 0 || parse.Extensions(element) is not { } extensions)
        {
            return;
        }

        foreach (var property in extensions.CamundaElements("formProperty"))
        {
            JudgeProperty(parse, property, element);
        }

        foreach (var field in parse.OnlyCamunda(extensions, "formData")?.CamundaElements("formField") ?? [])
        {
            JudgeField(parse, field, element);
        }
    }

    private void JudgeProperty(EngineParse parse, XmlElement property, XmlElement element)
    {
        if (property.Attribute("id") is null)
        {
            parse.Report(this, property, null, $"Expected an id on each form property of {element.Called()}, but one has none.");
        }

        JudgeType(parse, property, element);
        foreach (var name in (ReadOnlySpan<string>)["required", "readable", "writable"])
        {
            if (property.Attribute(name) is { } word
                && word is not ("true" or "enabled" or "on" or "active" or "yes" or "false" or "disabled" or "off" or "inactive" or "no"))
            {
                parse.Report(this, property, null, $"Expected {Choices} in {name} of {property.Called()}, but found '{word}'.");
            }
        }

        parse.Expression(property.Attribute("expression"), property, element.Id());
        parse.Expression(property.Attribute("default"), property, element.Id());
    }

    private void JudgeField(EngineParse parse, XmlElement field, XmlElement element)
    {
        var id = field.Attribute("id");
        if (string.IsNullOrEmpty(id))
        {
            parse.Report(this, field, null, $"Expected an id on each form field of {element.Called()}, but one has none.");
            if (id is null)
            {
                parse.End();
            }
        }

        parse.Expression(field.Attribute("label"), field, element.Id());
        _ = parse.OnlyCamunda(field, "properties");
        foreach (var constraint in parse.OnlyCamunda(field, "validation")?.CamundaElements("constraint") ?? [])
        {
            JudgeConstraint(parse, constraint, element);
        }

        JudgeType(parse, field, element);
        parse.Expression(field.Attribute("defaultValue"), field, element.Id());
    }

    private void JudgeConstraint(EngineParse parse, XmlElement constraint, XmlElement element)
    {
        var name = constraint.Attribute("name");
        var config = constraint.Attribute("config");
        if (name == "validator")
        {
            if (string.IsNullOrEmpty(config))
            {
                parse.Report(this, constraint, null, $"Expected a class or an expression in config of a validator of {element.Called()}, but there is none.");
            }
            else if (EngineElement.IsExpression(config))
            {
                parse.Expression(config, constraint, element.Id());
            }
        }
        else if (name is not ("min" or "max" or "minlength" or "maxlength" or "required" or "readonly"))
        {
            parse.Report(this, constraint, null, $"Expected a constraint that there is on a form field of {element.Called()}, but found '{name}'.");
        }
    }

    private void JudgePattern(EngineParse parse, XmlElement field, XmlElement element)
    {
        if (field.Attribute("datePattern") is { } pattern && DatePattern.Problem(pattern) is { } problem)
        {
            parse.Break(this, field, element.Id(), $"Expected a pattern of dates in datePattern of a form field of {element.Called()}, but in '{pattern}' {problem}.");
        }
    }

    private void JudgeType(EngineParse parse, XmlElement field, XmlElement element)
    {
        var type = field.Attribute("type");
        if (type is null)
        {
            if (field.LocalName == "formField")
            {
                parse.Report(this, field, null, $"Expected a type on each form field of {element.Called()}, but '{field.Attribute("id")}' has none.");
            }
        }
        else if (type == "date")
        {
            JudgePattern(parse, field, element);
        }
        else if (type is not ("string" or "long" or "boolean" or "enum"))
        {
            parse.Report(this, field, null, $"Expected string, long, boolean, date or enum as type of a form field of {element.Called()}, but found '{type}'.");
        }
    }
}
