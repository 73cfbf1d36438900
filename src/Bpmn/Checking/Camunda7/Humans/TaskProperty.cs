using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Humans;

/// <summary>A property of a user task has a name or an id.</summary>
internal sealed class TaskProperty() : EngineRule("camunda7/task-property")
{
    public void Judge(EngineParse parse, XmlElement task)
    {
        foreach (var property in task.ElementsNamed("property"))
        {
            if (property.Attribute("name") is null && property.Id() is null)
            {
                parse.Report(this, property, task.Id(), $"Expected a name or an id on each property of {task.Called()}, but one has none.");
            }

            parse.Expression(property.CamundaAttribute("srcExpr"), property, task.Id());
            parse.Expression(property.CamundaAttribute("dstExpr"), property, task.Id());
            parse.Expression(property.CamundaAttribute("linkExpr"), property, task.Id());
        }
    }
}
