namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A reference names an element of the file.</summary>
internal sealed class DanglingReference() : Rule("correctness/dangling-reference", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.BrokenReferences
        .Select(broken => At(
            broken.Holder,
            $"Expected {broken.Name} of {broken.Holder.LocalName} '{broken.Holder.Attribute("id")}' to name an element, but there is no '{broken.Target}'."));
}
