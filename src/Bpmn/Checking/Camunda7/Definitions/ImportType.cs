using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Definitions;

/// <summary>The engine has no importer for anything, so that no file may import.</summary>
internal sealed class ImportType() : EngineRule("camunda7/import-type")
{
    public void Judge(EngineParse parse, XmlElement import)
    {
        if (import.Attribute("importType") is not { } type)
        {
            // The schema has said so; the engine does not go on.
            parse.End();
            return;
        }

        parse.Report(this, import, null, $"Expected no import, as the engine has no importer for '{type}', but there is one.");
    }
}
