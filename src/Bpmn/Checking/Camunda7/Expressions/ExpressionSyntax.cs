using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Expressions;

/// <summary>The engine parses expressions when it deploys, and breaks off at the first that it cannot parse.</summary>
internal sealed class ExpressionSyntax() : EngineRule("camunda7/expression-syntax")
{
    /// <param name="text">A text in which <c>${…}</c> or <c>#{…}</c> is evaluated; null where there is none.</param>
    public void Judge(EngineParse parse, string? text, XmlElement element, string? ownerId)
    {
        if (text is not null && JuelParser.Problem(text) is { } problem)
        {
            parse.Break(this, element, ownerId, $"Expected an expression that can be parsed, but in '{text}' {problem}.");
        }
    }

    /// <summary>Where the engine parses an expression without looking whether there is one.</summary>
    public void Demand(EngineParse parse, string? text, XmlElement element, string? ownerId, string what)
    {
        if (text is null)
        {
            parse.Break(this, element, ownerId, $"Expected {what} on {element.LocalName}, but there is none.");
        }

        Judge(parse, text, element, ownerId);
    }

    /// <summary>Each entry of a list with commas; those inside of expressions do not part entries.</summary>
    public void JudgeList(EngineParse parse, string? text, XmlElement element, string? ownerId)
    {
        if (text is null || text.IndexOf('{', StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var entry in Entries(text))
        {
            Judge(parse, entry, element, ownerId);
        }
    }

    /// <summary>The entries of a list with commas, without white space around.</summary>
    public static IEnumerable<string> Entries(string text)
    {
        var start = 0;
        var inside = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && !inside))
            {
                yield return JavaText.Trimmed(text[start..i]);
                start = i + 1;
            }
            else if (text[i] is '{' or '$')
            {
                inside = true;
            }
            else if (text[i] == '}')
            {
                inside = false;
            }
        }
    }
}
