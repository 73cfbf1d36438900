using ProcOS.Bpmn.Checking.Camunda7.Parsing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Camunda7.Activities;

/// <summary>What is bound to a version names it, and what is bound to a version tag the tag.</summary>
internal sealed class CallBinding() : EngineRule("camunda7/call-binding")
{
    /// <param name="stem">What the attributes begin with: <c>calledElement</c>, <c>case</c> or <c>decisionRef</c>.</param>
    public void Judge(EngineParse parse, XmlElement element, string stem)
    {
        var binding = element.CamundaAttribute($"{stem}Binding");
        var version = element.CamundaAttribute($"{stem}Version");
        if (binding == "version" && version is null)
        {
            parse.Report(this, element, null, $"Expected camunda:{stem}Version on {element.Called()}, which is bound to a version, but there is none.");
        }

        parse.Expression(version, element, null);
        // The engine has no tag for cases, and looks for that of processes.
        var tagName = stem == "case" ? "calledElementVersionTag" : $"{stem}VersionTag";
        var tag = element.CamundaAttribute(tagName);
        if (binding == "versionTag" && tag is null)
        {
            parse.Report(this, element, null, $"Expected camunda:{tagName} on {element.Called()}, which is bound to a version tag, but there is none.");
        }

        parse.Expression(tag, element, null);
        parse.Expression(element.CamundaAttribute($"{stem}TenantId"), element, null);
    }
}
