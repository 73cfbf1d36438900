using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.Engine.ExternalTasks.Telemetry;

namespace ProcOS.Engine.ExternalTasks.Locks;

/// <summary>Gives back what was fetched and never started.</summary>
internal sealed class UnstartedTasks(TaskBoard board, LockRelease release, HostMetrics metrics)
{
    /// <param name="held">Taken back from the board.</param>
    public void Return(HeldTask held)
    {
        _ = board.Settle(held);
        metrics.Returned(held.Topic);
        release.Return(held.Id, held.Lock);
    }

    /// <summary>All that wait; nothing more starts.</summary>
    public void ReturnAll()
    {
        foreach (var held in board.Close())
        {
            Return(held);
        }
    }
}
