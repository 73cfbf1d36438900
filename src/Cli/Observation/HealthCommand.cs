using System.CommandLine;
using System.Text.Json;
using ProcOS.Cli.Kernel;
using ProcOS.Cli.Shell;
using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Observation;

/// <summary>The kernel's own checks, one line each; with <c>--sample</c> also one task that must leave its mark in the counters.</summary>
internal sealed class HealthCommand : KernelCommand
{
    private readonly Option<bool> _sample = new("--sample")
    {
        Description = "Also check readiness, and run one echo task that must show in the counters.",
    };

    public HealthCommand(Terminal terminal)
        : base("health", "Check engine, deployments, root instance, database and vector search. Exit code 1 when one fails.", terminal) =>
        Options.Add(_sample);

    protected override async Task<int> RunAsync(KernelClient kernel, ParseResult arguments, CancellationToken cancellation)
    {
        var (_, answer) = await kernel.ProbeAsync("/api/v1/health", cancellation);
        var checks = HealthCheck.ReadAll(answer).ToList();
        if (arguments.GetValue(_sample))
        {
            checks.Add(await SampleRun.CheckReadinessAsync(kernel, cancellation));
            checks.AddRange(await SampleRun.CheckTaskAsync(kernel, cancellation));
        }

        var report = JsonSerializer.SerializeToElement(
            new { ok = checks.TrueForAll(check => check.Ok), checks }, JsonSerializerOptions.Web);
        await PrintAsync(arguments, report, async output =>
        {
            foreach (var check in checks)
            {
                await output.WriteLineAsync($"{(check.Ok ? "ok    " : "FAILED")}  {check.Name,-18} {check.Detail}".TrimEnd());
            }
        });

        var failed = checks.Where(check => !check.Ok).Select(check => check.Name).ToList();
        return failed.Count == 0
            ? ExitCode.Ok
            : throw new ProcOsException(
                CommandLineErrors.CheckFailed, string.Join(", ", failed), expected: $"{checks.Count} of {checks.Count} to pass", found: $"{failed.Count} failed");
    }
}
