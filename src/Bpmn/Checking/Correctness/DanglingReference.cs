using ProcOS.Bpmn.Checking.Fixing;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A reference names an element of the file.</summary>
internal sealed class DanglingReference() : Rule("correctness/dangling-reference", Severity.Error)
{
    public override bool CanFix => true;

    public override void Check(CheckRun run)
    {
        foreach (var broken in run.Document.BrokenReferences)
        {
            Report(
                run,
                broken.Holder,
                $"Expected {broken.Name} of {ElementName.Of(broken.Holder)} to name an element, but there is no '{broken.Target}'.");
        }
    }

    /// <summary>Drops a shape or edge of something that is gone; what a flow should join is for a person to say.</summary>
    public override void Fix(BpmnDocument document, XmlElement element, TreeEdits edits)
    {
        if (element.Namespace == BpmnNamespaces.Diagram)
        {
            edits.Remove(element);
        }
    }
}
