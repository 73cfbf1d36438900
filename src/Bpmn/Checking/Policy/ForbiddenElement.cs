using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Policy;

/// <summary>Kinds of elements that the owner of the models does not want are not used.</summary>
internal sealed class ForbiddenElement() : Rule("procos/forbidden-element", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var name in run.Options.ForbiddenElements)
        {
            foreach (var element in run.ElementsOf(name))
            {
                Report(run, element, $"Expected no {name}, as the policy forbids it, but {ElementName.Of(element)} is one.");
            }
        }
    }
}
