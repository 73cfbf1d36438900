using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>An id names one element.</summary>
internal sealed class DuplicateIds() : Rule("correctness/duplicate-ids", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        foreach (var element in run.Document.DuplicateIds)
        {
            var first = run.Document.Find(element.Attribute("id")!)!;
            Report(run, element, $"Expected every id once, but that of {ElementName.Of(element)} is also that of {first.LocalName} in line {first.Line}.");
        }
    }
}
