using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;

namespace ProcOS.Cli.Observation;

/// <summary>One real piece of work, to see that the whole way through the engine and back is open.</summary>
internal static class SampleRun
{
    public static async Task<HealthCheck> CheckReadinessAsync(KernelClient kernel, CancellationToken cancellation)
    {
        var (ready, details) = await kernel.ProbeAsync("/readyz", cancellation);
        return new HealthCheck("readyz", ready, ready ? "/readyz answers 200" : details.GetRawText());
    }

    public static async Task<IReadOnlyList<HealthCheck>> CheckTaskAsync(KernelClient kernel, CancellationToken cancellation)
    {
        var before = await kernel.GetAsync("/api/v1/metrics", cancellation);
        JsonElement outcome;
        try
        {
            outcome = await kernel.PostAsync("/api/v1/tasks/run", new { taskSpec = EchoSpec() }, cancellation);
        }
        catch (KernelRefusedException refused)
        {
            return [new HealthCheck("task", Ok: false, refused.Message)];
        }

        var after = await kernel.GetAsync("/api/v1/metrics", cancellation);
        var report = outcome.TryGetProperty("outcome", out var inner) ? inner : outcome;
        var status = report.Text("status");
        return
        [
            new HealthCheck("task", status == "succeeded", $"echo through tde_template: {status}"),
            CheckRise("tde_success", before, after, atLeast: 1),
            CheckRise("external_tasks_completed", before, after, atLeast: 1),
        ];
    }

    private static HealthCheck CheckRise(string counter, JsonElement before, JsonElement after, long atLeast)
    {
        var (from, to) = (Counters.Value(before, counter), Counters.Value(after, counter));
        return new HealthCheck($"metric {counter}", to - from >= atLeast, $"{from} -> {to}");
    }

    private static object EchoSpec() => new
    {
        version = 1,
        id = "health-echo",
        objective = "Show that a task runs",
        task = "echo",
        mode = "deterministic",
        inputs = new { text = "hello" },
        budget = new { steps = 20, seconds = 30 },
    };
}
