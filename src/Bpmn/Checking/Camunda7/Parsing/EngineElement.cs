using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Parsing;

/// <summary>How the engine reads an element: children by name in whatever namespace, references without white space around.</summary>
internal static class EngineElement
{
    public const string Extensions = "extensionElements";

    /// <summary>
    /// An attribute that the schema knows as id, reference, name or truth value, none of which is empty: what is nothing but
    /// white space is no such value and stays as it is.
    /// </summary>
    public static string? Word(this XmlElement element, string name) =>
        element.Uri(name) is { Length: > 0 } word ? word : element.Attribute(name);

    /// <summary>An attribute that the schema knows as a URI, which may be empty.</summary>
    public static string? Uri(this XmlElement element, string name) => element.Attribute(name) is { } text ? JavaText.Trimmed(text) : null;

    public static string? Id(this XmlElement element) => element.Word("id");

    public static bool IsTrue(this XmlElement element, string name, bool otherwise = false) =>
        element.Word(name) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : otherwise;

    /// <summary>Whether it is marked for compensation. On what is no activity the schema does not know the mark: it counts as it stands.</summary>
    public static bool IsForCompensation(this XmlElement element)
    {
        const string Mark = "isForCompensation";
        return element.LocalName is "subProcess" or "transaction" or "adHocSubProcess" or "callActivity"
            || element.LocalName.EndsWith("task", StringComparison.OrdinalIgnoreCase)
            ? element.IsTrue(Mark)
            : "true".Equals(element.Attribute(Mark), StringComparison.OrdinalIgnoreCase);
    }

    public static IEnumerable<XmlElement> ElementsNamed(this XmlElement element, string name)
    {
        foreach (var child in element.Elements)
        {
            if (child.LocalName == name)
            {
                yield return child;
            }
        }
    }

    /// <summary>Children of the Camunda namespace; those of its old name only where there is none of the new.</summary>
    public static IEnumerable<XmlElement> CamundaElements(this XmlElement element, string name)
    {
        var any = false;
        foreach (var child in element.Elements)
        {
            if (child.LocalName == name && child.Namespace == BpmnNamespaces.Camunda)
            {
                any = true;
                yield return child;
            }
        }

        if (any)
        {
            yield break;
        }

        foreach (var child in element.Elements)
        {
            if (child.LocalName == name && child.Namespace == BpmnNamespaces.Activiti)
            {
                yield return child;
            }
        }
    }

    /// <summary>How messages name it.</summary>
    public static string Called(this XmlElement element) =>
        element.Id() is null ? element.LocalName : ElementName.Of(element);

    /// <summary>Whether the engine takes a text for an expression rather than a literal.</summary>
    public static bool IsExpression(string text)
    {
        var trimmed = text.AsSpan().TrimStart(" \t\r\n");
        return trimmed.StartsWith("${") || trimmed.StartsWith("#{");
    }
}
