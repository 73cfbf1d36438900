using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>What the engine stores in columns fits into them.</summary>
internal sealed class TextLength() : EngineRule("camunda7/text-length")
{
    private const int Key = 255;
    private const int VersionTag = 64;

    public void JudgeProcess(EngineParse parse, XmlElement process)
    {
        Judge(parse, process, "id", process.Id(), Key);
        Judge(parse, process, "name", process.Attribute("name"), Key);
        Judge(parse, process, "camunda:versionTag", process.CamundaAttribute("versionTag"), VersionTag);
    }

    /// <summary>The target namespace is the category of each process.</summary>
    public void JudgeNamespace(EngineParse parse) =>
        Judge(parse, parse.Root, "targetNamespace", parse.Definitions.TargetNamespace, Key);

    private void Judge(EngineParse parse, XmlElement element, string name, string? text, int most)
    {
        if (text is not null && text.Length > most)
        {
            parse.Later(this, element, null, $"Expected at most {most} characters in {name} of {element.LocalName}, but found {text.Length}.");
        }
    }
}
