using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Instances;

internal sealed class InstanceShowCommand : KernelCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The instance's id." };

    private readonly Option<bool> _wait = new("--wait")
    {
        Description = "Watch it until it ends, within --timeout. Exit code 1 when it ends otherwise than completed.",
    };

    public InstanceShowCommand(Terminal terminal)
        : base("show", "Show one instance: its steps, variables and incidents.", terminal)
    {
        Arguments.Add(_id);
        Options.Add(_wait);
    }

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var path = $"/api/v1/instances/{Uri.EscapeDataString(arguments.GetRequiredValue(_id))}";
        var wait = arguments.GetValue(_wait);
        var instance = wait
            ? await new InstanceWatch(kernel, path, LimitOf(arguments), Terminal.Talk).UntilEndAsync(cancellation)
            : await kernel.GetAsync(path, cancellation);
        await PrintAsync(arguments, instance, output => WriteAsync(output, instance));
        return !wait || InstanceState.IsCompleted(instance) ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task WriteAsync(TextWriter output, JsonElement instance)
    {
        await output.WriteLineAsync($"{instance.Text("id")}  {instance.Text("processKey")}  {instance.Text("state")}");
        await TextTable.WriteAsync(
            output,
            ["STEP", "TYPE", "STARTED", "ENDED"],
            instance.Items("steps").Select(step => new[]
            {
                InstanceState.StepName(step), step.Text("type"), step.Text("startedAt"), step.Text("endedAt"),
            }));
        foreach (var incident in instance.Items("incidents"))
        {
            await output.WriteLineAsync(Escaped.Of($"incident at {incident.Text("activityId")}: {incident.Text("message")}"));
        }
    }
}
