using ProcOS.Engine;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Correlation;
using ProcOS.Foundation.Errors;

namespace ProcOS.Peo.Runs;

/// <summary>Starts process instances with the current correlation id, and waits for their end.</summary>
public sealed class ProcessRuns(IInstances instances, IHistory history, TimeProvider time)
{
    private static readonly Backoff Pause = new() { Base = TimeSpan.FromMilliseconds(25), Max = TimeSpan.FromMilliseconds(400), Factor = 1.5 };

    /// <param name="businessKey">Null makes one, so that a start whose answer was lost can be looked up.</param>
    public Task<ProcessInstance> StartAsync(
        string processKey, string? businessKey, IReadOnlyDictionary<string, VariableValue> variables, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, VariableValue>(variables, StringComparer.Ordinal)
        {
            [CorrelationId.Variable] = VariableValue.Of(CorrelationId.Current ?? CorrelationId.New()),
        };
        return instances.StartAsync(new(processKey, businessKey ?? $"run-{Guid.CreateVersion7():n}", all), cancellationToken);
    }

    /// <summary>Starts an instance and answers when it has ended, however it ended.</summary>
    /// <exception cref="ProcOsException">It has not ended within <paramref name="patience"/>, or waits on an incident; it goes on.</exception>
    public async Task<EndedRun> RunAsync(
        string processKey, IReadOnlyDictionary<string, VariableValue> variables, TimeSpan patience, CancellationToken cancellationToken)
    {
        var instance = await StartAsync(processKey, null, variables, cancellationToken).ConfigureAwait(false);
        var started = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            if (await history.FindInstanceAsync(instance.Id, cancellationToken).ConfigureAwait(false) is { Ended: not null } ended)
            {
                var values = await history.GetVariablesAsync(instance.Id, cancellationToken).ConfigureAwait(false);
                return new EndedRun(ended.Id, ended.State, values);
            }

            var stuck = attempt % 8 == 7 ? await history.ListOpenIncidentsAsync(instance.Id, cancellationToken).ConfigureAwait(false) : [];
            if (stuck.Count > 0)
            {
                throw new ProcOsException(ApiErrors.ProcessFailed, $"instance {instance.Id}", found: $"an incident at {stuck[0].ActivityId}: {stuck[0].Message}");
            }

            if (time.GetElapsedTime(started) > patience)
            {
                throw new ProcOsException(ApiErrors.TimedOut, $"instance {instance.Id}", $"its end within {patience.TotalSeconds:0} s");
            }

            await Task.Delay(Pause.Delay(attempt), time, cancellationToken).ConfigureAwait(false);
        }
    }
}
