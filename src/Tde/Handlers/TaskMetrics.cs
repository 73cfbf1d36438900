using System.Diagnostics.Metrics;
using ProcOS.Tde.Outcomes;

namespace ProcOS.Tde.Handlers;

/// <summary>Counts reported outcomes, each once.</summary>
internal sealed class TaskMetrics
{
    private readonly Counter<long> _success;
    private readonly Counter<long> _failure;

    public TaskMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("ProcOS");
        _success = meter.CreateCounter<long>("tde_success", description: "Tasks that ended with an answer");
        _failure = meter.CreateCounter<long>("tde_failure", description: "Tasks that failed or ran out of time");
    }

    public void Count(OutcomeStatus status) => (status == OutcomeStatus.Succeeded ? _success : _failure).Add(1);
}
