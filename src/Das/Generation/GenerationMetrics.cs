using System.Diagnostics.Metrics;

namespace ProcOS.Das.Generation;

internal sealed class GenerationMetrics
{
    private readonly Counter<long> _attempts;

    public GenerationMetrics(IMeterFactory meters) =>
        _attempts = meters.Create("ProcOS").CreateCounter<long>("generation_attempts", "{attempt}", "Drafts that were asked for.");

    public void CountAttempt(string mode) => _attempts.Add(1, new KeyValuePair<string, object?>("mode", mode));
}
