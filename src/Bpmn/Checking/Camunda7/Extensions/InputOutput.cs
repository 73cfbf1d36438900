using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Extensions;

/// <summary>Input and output mappings are for tasks, events but boundary and start events, calls and sub-processes; output is not for end events and loops. Each parameter has a name and one value.</summary>
internal sealed class InputOutput() : EngineRule("camunda7/input-output")
{
    private static readonly string[] Parameters = ["inputParameter", "outputParameter"];

    public void Judge(EngineParse parse, XmlElement element, ParsedActivity activity)
    {
        if (element.Elements.Count == 0
            || parse.Extensions(element) is not { } extensions
            || parse.OnlyCamunda(extensions, "inputOutput") is not { } mapping
            || !JudgeParameters(parse, mapping, activity.Id))
        {
            return;
        }

        var name = element.LocalName;
        if (!(name.Contains("task", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Event", StringComparison.Ordinal)
            || name is "transaction" or "subProcess" or "callActivity"))
        {
            parse.Report(this, element, null, $"Expected no camunda:inputOutput on {element.Called()}, but there is one.");
        }
        else if (name == "subProcess" && element.Word("triggeredByEvent") == "true")
        {
            parse.Report(this, element, null, $"Expected no camunda:inputOutput on the event sub-process {element.Called()}, but there is one.");
        }
        else if (mapping.CamundaElements("outputParameter").Any() && (name == "endEvent" || activity.IsMultiInstance))
        {
            parse.Report(this, element, null, $"Expected no camunda:outputParameter on {element.Called()}, but there is one.");
        }
    }

    /// <summary>Start and boundary events have no mapping at all.</summary>
    public void JudgeNone(EngineParse parse, XmlElement element)
    {
        if (element.Elements.Count > 0
            && parse.Extensions(element) is { } extensions
            && parse.OnlyCamunda(extensions, "inputOutput") is not null)
        {
            parse.Report(this, element, null, $"Expected no camunda:inputOutput on {element.Called()}, but there is one.");
        }
    }

    // The engine gives up the mapping at the first thing that is wrong.
    private bool JudgeParameters(EngineParse parse, XmlElement mapping, string? ownerId)
    {
        foreach (var kind in Parameters)
        {
            foreach (var parameter in mapping.CamundaElements(kind))
            {
                if (string.IsNullOrEmpty(parameter.Attribute("name")))
                {
                    parse.Report(this, parameter, ownerId, $"Expected a name on each {kind} of '{ownerId}', but one has none.");
                    return false;
                }

                if (!JudgeNested(parse, parameter, ownerId))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool JudgeNested(EngineParse parse, XmlElement holder, string? ownerId)
    {
        if (holder.Elements.Count > 1)
        {
            parse.Report(this, holder, ownerId, $"Expected one value in {holder.LocalName} of '{ownerId}', but there are several.");
            return false;
        }

        return JudgeValue(parse, holder.Elements.Count == 0 ? holder : holder.Elements[0], ownerId);
    }

    private bool JudgeValue(EngineParse parse, XmlElement value, string? ownerId)
    {
        switch (value.LocalName)
        {
            case "list":
                return value.Elements.All(item => JudgeValue(parse, item, ownerId));
            case "map":
                return value.ElementsNamed("entry").All(entry => JudgeEntry(parse, entry, ownerId));
            case "script":
                return Camunda7Rules.Script.Judge(parse, value, ownerId);
            default:
                parse.Expression(JavaText.Trimmed(value.Text), value, ownerId);
                return true;
        }
    }

    private bool JudgeEntry(EngineParse parse, XmlElement entry, string? ownerId)
    {
        if (entry.Attribute("key") is not { Length: > 0 } key)
        {
            parse.Report(this, entry, ownerId, $"Expected a key on each entry of a map of '{ownerId}', but one has none.");
            return false;
        }

        parse.Expression(key, entry, ownerId);
        return JudgeNested(parse, entry, ownerId);
    }
}
