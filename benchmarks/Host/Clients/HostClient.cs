using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Benchmarks.Parts;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Benchmarks.Host.Clients;

/// <summary>Our host with its default settings, as an application would use it.</summary>
internal sealed class HostClient : IPart
{
    private static readonly Dictionary<string, VariableValue> NoVariables = [];

    public async Task<object> AnswerAsync(JsonElement question)
    {
        var job = question.Deserialize<Job>(PartCatalogue.Json)!;
        var services = new ServiceCollection()
            .AddCamunda7(new Camunda7Options { BaseAddress = new Uri(job.Url) })
            .AddExternalTaskHost(options =>
            {
                options.PollDuration = TimeSpan.FromSeconds(1);
                options.DrainTimeout = TimeSpan.Zero;
            });
        PacedHandler.Register(services, job);
        var provider = services.BuildServiceProvider();
        await using (provider.ConfigureAwait(false))
        {
            using var count = new CompletionCount(provider.GetRequiredService<IMeterFactory>(), job);
            var host = provider.GetRequiredService<ExternalTaskHost>();
            var from = Stopwatch.GetTimestamp();
            await host.StartAsync(CancellationToken.None).ConfigureAwait(false);
            var result = await RunAsync(job, provider.GetRequiredService<IInstances>(), count, from).ConfigureAwait(false);
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return result;
        }
    }

    private static async Task<JobResult> RunAsync(Job job, IInstances instances, CompletionCount count, long from)
    {
        if (job.StartsProcess is { } process)
        {
            var latencies = new List<double>();
            for (var i = 0; i < job.Tasks; i++)
            {
                var completed = count.NextAsync();
                var started = Stopwatch.GetTimestamp();
                _ = await instances.StartAsync(new StartRequest(process, null, NoVariables), CancellationToken.None).ConfigureAwait(false);
                await completed.ConfigureAwait(false);
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return new JobResult(job.Tasks, Stopwatch.GetElapsedTime(from).TotalMilliseconds, latencies);
        }

        if (job.Tasks == 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(job.Seconds), TimeProvider.System).ConfigureAwait(false);
            return new JobResult(0, Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }

        await count.AllAsync().ConfigureAwait(false);
        return new JobResult(job.Tasks, count.Elapsed(from), null, count.OthersElapsed(from));
    }
}
