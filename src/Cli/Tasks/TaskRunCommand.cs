using System.CommandLine;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Tasks;

internal sealed class TaskRunCommand : KernelCommand
{
    private readonly Argument<string> _spec = new("spec") { Description = "File with the task specification (JSON), or - for standard input." };

    public TaskRunCommand(Terminal terminal)
        : base("run", "Run one task through tde_template and show its outcome. Exit code 1 when it does not succeed.", terminal) =>
        Arguments.Add(_spec);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var spec = await JsonInput.ReadFileAsync(arguments.GetRequiredValue(_spec), Terminal.Folder, cancellation);
        var answer = await kernel.PostAsync("/api/v1/tasks/run", new { taskSpec = spec }, cancellation);
        var outcome = answer.TryGetProperty("outcome", out var inner) ? inner : answer;
        await PrintAsync(arguments, answer, output => output.WriteLineAsync(
            $"{outcome.Text("taskId")}  {outcome.Text("status")}  {outcome.Text("stopReason")}  outputs {outcome.Text("outputs")}"));
        return outcome.Text("status") == "succeeded" ? ExitCode.Ok : ExitCode.Failed;
    }
}
