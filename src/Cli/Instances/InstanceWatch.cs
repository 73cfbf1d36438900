using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Instances;

/// <summary>
/// Asks for an instance until it has ended, and says each task when it is over: once for each element, as one that runs
/// for every item of a long list would drown the rest; events and gateways are left to <c>instance show</c>.
/// </summary>
internal sealed class InstanceWatch(KernelClient kernel, string path, TimeSpan limit, TextWriter talk)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private readonly HashSet<string> _said = [];

    public async Task<JsonElement> UntilEndAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var instance = await kernel.GetAsync(path, cancellation);
            await SayStepsAsync(instance);
            if (InstanceState.HasEnded(instance))
            {
                return instance;
            }

            if (instance.Items("incidents").FirstOrDefault() is { ValueKind: JsonValueKind.Object } incident)
            {
                await talk.WriteLineAsync($"   waits on an incident at {incident.Text("activityId")}: {incident.Text("message")}");
            }

            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new ProcOsException(CommandLineErrors.TooSlow, path, expected: $"its end within {limit.TotalSeconds} s", found: instance.Text("state"));
            }

            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }

    private async Task SayStepsAsync(JsonElement instance)
    {
        foreach (var step in instance.Items("steps").Where(step => step.Text("endedAt") != "-" && IsTask(step.Text("type"))))
        {
            if (_said.Add(step.Text("activityId")))
            {
                await talk.WriteLineAsync($"   done  {InstanceState.StepName(step)}");
            }
        }
    }

    private static bool IsTask(string type) =>
        type.EndsWith("Task", StringComparison.Ordinal) || type == "callActivity";
}
