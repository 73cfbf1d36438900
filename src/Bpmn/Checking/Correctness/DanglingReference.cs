namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>A reference names an element of the file.</summary>
internal sealed class DanglingReference() : Rule("correctness/dangling-reference", Severity.Error)
{
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
}
