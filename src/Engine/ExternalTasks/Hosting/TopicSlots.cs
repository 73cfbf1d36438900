using ProcOS.Engine.ExternalTasks.Binding;

namespace ProcOS.Engine.ExternalTasks.Hosting;

/// <summary>
/// Who may fetch what, and what runs. A topic is in at most one pending poll, and a poll asks for no more than each of its
/// topics has room for: so nothing is ever fetched to wait here.
/// </summary>
internal sealed class TopicSlots(IEnumerable<TopicBinding> bindings)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _slots = bindings.ToDictionary(binding => binding.Topic, binding => new Slot(binding));
    private readonly Dictionary<string, (Slot Slot, HeldLock Lock)> _running = [];

    public TopicBinding Binding(string topic) => _slots[topic].Binding;

    public int RunningCount
    {
        get
        {
            lock (_gate)
            {
                return _running.Count;
            }
        }
    }

    /// <summary>The topics that have room and are in no poll, now taken for a new one; null when there is none.</summary>
    public PollPlan? TakePlan()
    {
        lock (_gate)
        {
            var open = _slots.Values.Where(slot => !slot.IsPolled && slot.Room > 0).ToArray();
            if (open.Length == 0)
            {
                return null;
            }

            foreach (var slot in open)
            {
                slot.IsPolled = true;
            }

            return new PollPlan([.. open.Select(slot => slot.Binding)], open.Min(slot => slot.Room));
        }
    }

    public void Release(PollPlan plan)
    {
        lock (_gate)
        {
            foreach (var binding in plan.Topics)
            {
                _slots[binding.Topic].IsPolled = false;
            }
        }
    }

    /// <summary>
    /// False when the task already runs here: its lock had run out and this fetch renewed it, so the run goes on under it.
    /// </summary>
    public bool TryBegin(LockedTask task, HeldLock held, long requestSent)
    {
        lock (_gate)
        {
            if (_running.TryGetValue(task.Id, out var running))
            {
                running.Lock.Renew(requestSent);
                return false;
            }

            var slot = _slots[task.Topic];
            slot.Running++;
            _running.Add(task.Id, (slot, held));
            return true;
        }
    }

    public void End(string taskId)
    {
        lock (_gate)
        {
            if (_running.Remove(taskId, out var running))
            {
                running.Slot.Running--;
            }
        }
    }

    public bool IsRunning(string taskId)
    {
        lock (_gate)
        {
            return _running.ContainsKey(taskId);
        }
    }

    private sealed class Slot(TopicBinding binding)
    {
        public TopicBinding Binding { get; } = binding;

        public int Running { get; set; }

        public bool IsPolled { get; set; }

        public int Room => Binding.Concurrency - Running;
    }
}

/// <param name="Topics">What to fetch.</param>
/// <param name="MaxTasks">How much of it: the least room of any.</param>
internal sealed record PollPlan(IReadOnlyList<TopicBinding> Topics, int MaxTasks);
