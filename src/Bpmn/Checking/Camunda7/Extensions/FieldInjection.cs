using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Extensions;

/// <summary>A field has one value: a string or an expression, by attribute or element.</summary>
internal sealed class FieldInjection() : EngineRule("camunda7/field-injection")
{
    /// <returns>The fields that have a value: name, value, and whether it is an expression.</returns>
    public List<(string? Name, string Value, bool IsExpression)> Judge(EngineParse parse, XmlElement element)
    {
        List<(string?, string, bool)> fields = [];
        foreach (var field in (parse.Extensions(element) ?? element).CamundaElements("field"))
        {
            var name = field.Attribute("name");
            if (Value(parse, field, element, "stringValue", "string") is { } text)
            {
                fields.Add((name, text, false));
            }
            else if (Value(parse, field, element, "expression", "expression") is { } expression && !XmlText.IsWhiteSpace(expression))
            {
                parse.Expression(expression, field, element.Id());
                fields.Add((name, expression, true));
            }
            else
            {
                parse.Report(this, element, null, $"Expected a string or an expression in the field '{name}' of {element.Called()}, but there is none.");
            }
        }

        return fields;
    }

    private string? Value(EngineParse parse, XmlElement field, XmlElement element, string attributeName, string elementName)
    {
        var attribute = field.Attribute(attributeName);
        var children = field.CamundaElements(elementName).ToArray();
        switch (children)
        {
            case []:
                return attribute is { Length: > 0 } ? attribute : null;
            case [_, _, ..]:
                parse.Report(this, element, null, $"Expected one {elementName} in the field '{field.Attribute("name")}' of {element.Called()}, but there are several.");
                return null;
            case [_] when attribute is not null:
                parse.Report(this, field, element.Id(), $"Expected {attributeName} or the element {elementName} in the field '{field.Attribute("name")}' of {element.Called()}, but found both.");
                return null;
            case [{ Text.Length: 0, HasLayout: false }]:
                parse.Report(this, field, element.Id(), $"Expected a text in {elementName} of the field '{field.Attribute("name")}' of {element.Called()}, but there is none.");
                return null;
            default:
                return children[0].Text;
        }
    }
}
