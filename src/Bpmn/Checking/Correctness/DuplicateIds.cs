namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>An id names one element.</summary>
internal sealed class DuplicateIds() : Rule("correctness/duplicate-ids", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options) => document.DuplicateIds
        .Select(element => At(
            element,
            $"Expected every id once, but '{element.Attribute("id")}' of {element.LocalName} is also that of {document.Find(element.Attribute("id")!)}."));
}
