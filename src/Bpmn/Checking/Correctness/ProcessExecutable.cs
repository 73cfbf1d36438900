using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Checking.Correctness;

/// <summary>An engine accepts a file without an executable process and deploys nothing.</summary>
internal sealed class ProcessExecutable() : Rule("correctness/process-executable", Severity.Error)
{
    public override void Check(CheckRun run)
    {
        if (!run.Document.Processes.Any(process => process.IsExecutable))
        {
            if (run.Document.Processes is [var process, ..])
            {
                Report(run, process.Element, $"Expected isExecutable=\"true\" on a process, but {ElementName.Of(process.Element)} is not executable.");
            }
            else
            {
                Report(run, run.Document.Root, "Expected an executable process, but the file has no process.");
            }
        }

        foreach (var nameless in run.Document.Processes.Where(process => process.IsExecutable && process.Id.Length == 0))
        {
            Report(run, nameless.Element, "Expected an id on the executable process, as it is the process definition key, but there is none.");
        }
    }
}
