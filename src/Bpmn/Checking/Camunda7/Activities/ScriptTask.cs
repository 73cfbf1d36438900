using ProcOS.Bpmn.Checking.Camunda7.Extensions;
using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>A script task has a language and a script, or where one lies.</summary>
internal sealed class ScriptTask() : EngineRule("camunda7/script-task")
{
    /// <returns>Whether the engine goes on with the task.</returns>
    public bool Judge(EngineParse parse, XmlElement task)
    {
        var script = parse.Only(task, "script");
        var resource = task.CamundaAttribute("resource");
        var language = task.Attribute("scriptFormat") ?? "juel";
        if (language.Length == 0)
        {
            parse.Report(this, task, null, $"Expected a script language on {task.Called()}, but it is empty.");
            return false;
        }

        if (script is null && string.IsNullOrEmpty(resource))
        {
            parse.Report(this, task, null, $"Expected a script or camunda:resource on {task.Called()}, but there is none.");
            return false;
        }

        Script.JudgeSource(parse, task, null, language, script?.Text ?? string.Empty, resource);
        return true;
    }
}
