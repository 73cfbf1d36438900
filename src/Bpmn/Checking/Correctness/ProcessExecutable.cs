namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>An engine accepts a file without an executable process and deploys nothing.</summary>
internal sealed class ProcessExecutable() : Rule("correctness/process-executable", Severity.Error)
{
    public override IEnumerable<Finding> Check(BpmnDocument document, CheckOptions options)
    {
        if (!document.Processes.Any(process => process.IsExecutable))
        {
            yield return document.Processes is [var process, ..]
                ? At(process.Element, $"Expected isExecutable=\"true\" on a process, but process '{process.Id}' is not executable.")
                : At(document.Root, "Expected an executable process, but the file has no process.");
        }

        foreach (var nameless in document.Processes.Where(process => process.IsExecutable && process.Id.Length == 0))
        {
            yield return At(nameless.Element, "Expected an id on the executable process, as it is the process definition key, but there is none.");
        }
    }
}
