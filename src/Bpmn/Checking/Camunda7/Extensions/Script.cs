using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Extensions;

/// <summary>A script of a listener, mapping or condition has a language.</summary>
internal sealed class Script() : EngineRule("camunda7/script")
{
    /// <returns>Whether it can be used.</returns>
    public bool Judge(EngineParse parse, XmlElement script, string? ownerId)
    {
        if (script.Attribute("scriptFormat") is not { Length: > 0 } language)
        {
            parse.Report(this, script, ownerId, $"Expected scriptFormat on each script of '{ownerId}', but one has none.");
            return false;
        }

        JudgeSource(parse, script, ownerId, language, script.Text, script.Attribute("resource"));
        return true;
    }

    /// <summary>A script, or where it lies, may be an expression; other scripts are not parsed before they run.</summary>
    public static void JudgeSource(EngineParse parse, XmlElement element, string? ownerId, string language, string source, string? resource)
    {
        var text = string.IsNullOrEmpty(resource) ? source : resource;
        if (!language.Equals("juel", StringComparison.OrdinalIgnoreCase) && EngineElement.IsExpression(text))
        {
            parse.Expression(text, element, ownerId);
        }
    }
}
