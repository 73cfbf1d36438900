using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>What is done several times says how often, and for what.</summary>
internal sealed class MultiInstance() : EngineRule("camunda7/multi-instance")
{
    public void Judge(EngineParse parse, XmlElement loop, ParsedActivity body)
    {
        Camunda7Rules.TruthValue.Judge(parse, loop, "isSequential");
        var cardinality = parse.Only(loop, "loopCardinality");
        if (cardinality is not null)
        {
            if (cardinality.Text.Length == 0 && !cardinality.HasLayout)
            {
                parse.Report(this, loop, body.Id, $"Expected loopCardinality of {body.Element.Called()} to say how often, but it is empty.");
            }

            parse.Expression(cardinality.Text, cardinality, body.Id);
        }

        if (parse.Only(loop, "completionCondition") is { } completion)
        {
            parse.Expression(completion.Text, completion, body.Id);
        }

        var collection = loop.CamundaAttribute("collection");
        JudgeCollection(parse, loop, body, collection);
        var input = parse.Only(loop, "loopDataInputRef")?.Text;
        JudgeCollection(parse, loop, body, input);
        var element = loop.CamundaAttribute("elementVariable");
        if (parse.Only(loop, "inputDataItem") is { } item)
        {
            element = item.Attribute("name");
        }

        var hasCollection = collection is not null || input is not null;
        if (cardinality is null && !hasCollection)
        {
            parse.Report(this, loop, body.Id, $"Expected loopCardinality, loopDataInputRef or camunda:collection on the loop of {body.Element.Called()}, but there is none.");
        }

        if (!hasCollection && element is not null)
        {
            parse.Report(this, loop, body.Id, $"Expected a collection for the element variable '{element}' of {body.Element.Called()}, but there is none.");
        }
    }

    /// <summary>An element of which the engine makes no activity cannot be done several times either.</summary>
    public void JudgeUnsupported(EngineParse parse, XmlElement element, ParsedActivity scope)
    {
        if (parse.Only(element, "multiInstanceLoopCharacteristics") is { } loop)
        {
            Judge(parse, loop, parse.Create(ParsedActivity.BodyId(element.Id()), element, scope, ParsedKind.MultiInstanceBody));
            parse.Break(this, element, null, $"Expected no multi-instance loop on {element.Called()}, which the engine does not execute, but there is one.");
        }
    }

    private static void JudgeCollection(EngineParse parse, XmlElement loop, ParsedActivity body, string? text)
    {
        if (text is not null && text.Contains('{', StringComparison.Ordinal))
        {
            parse.Expression(text, loop, body.Id);
        }
    }
}
