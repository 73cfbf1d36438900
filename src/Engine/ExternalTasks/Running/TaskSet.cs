namespace ProcOS.Engine.ExternalTasks.Running;

/// <summary>Tasks that nobody awaits one by one. Thread-safe.</summary>
internal sealed class TaskSet
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];

    public void Add(Task task)
    {
        lock (_gate)
        {
            _ = _running.Add(task);
        }

        _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Returns at the deadline even if some still run.</summary>
    public async Task WhenEmptyAsync(CancellationToken deadline)
    {
        try
        {
            while (Running() is { Length: > 0 } running)
            {
                await Task.WhenAll(running).WaitAsync(deadline).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // What goes on now is told in the log.
        }
    }

    private Task[] Running()
    {
        lock (_gate)
        {
            return [.. _running];
        }
    }

    private void Remove(Task task)
    {
        lock (_gate)
        {
            _ = _running.Remove(task);
        }
    }
}
