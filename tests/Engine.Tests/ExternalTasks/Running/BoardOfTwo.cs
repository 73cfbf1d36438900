using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Fetching;
using ProcOS.Engine.ExternalTasks.Running;
using ProcOS.TestKit;

namespace ProcOS.Engine.Tests.ExternalTasks.Running;

/// <summary>A board for the topics <c>narrow</c> (one at once) and <c>wide</c> (five), on a clock that stands still.</summary>
internal sealed class BoardOfTwo
{
    public BoardOfTwo(Action<ExternalTaskHostOptions>? tune = null)
    {
        var options = new ExternalTaskHostOptions();
        tune?.Invoke(options);
        Board = new TaskBoard([TopicBinding.Create(typeof(Narrow)), TopicBinding.Create(typeof(Wide))], options, Clock);
    }

    public ManualClock Clock { get; } = new();

    public TaskBoard Board { get; }

    public static LockedTask Task(string id, string topic, long priority = 0) =>
        new(id, topic, "instance", "process", "activity", "execution", null, null, new Dictionary<string, VariableValue>()) { Priority = priority };

    public static IEnumerable<string> Topics(FetchPlan? plan) => plan?.Topics.Select(topic => topic.Binding.Topic) ?? [];

    /// <summary>Plans a fetch that brings these.</summary>
    public FetchPlan Fetch(params LockedTask[] tasks)
    {
        var plan = Board.NextFetch(null) ?? throw new InvalidOperationException("Nothing is to be fetched.");
        Board.Arrived(plan, "w", Clock.GetTimestamp(), tasks);
        Board.Release(plan);
        return plan;
    }

    /// <summary>Starts whatever may start.</summary>
    public List<HeldTask> StartAll()
    {
        var started = new List<HeldTask>();
        while (Board.TryStart() is { } held)
        {
            started.Add(held);
        }

        return started;
    }

    public void Finish(HeldTask held)
    {
        Board.HandlerEnded(held);
        _ = Board.Settle(held);
    }

    private abstract class Nothing : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
            System.Threading.Tasks.Task.FromResult(input);
    }

    [Topic("narrow", Concurrency = 1)]
    private sealed class Narrow : Nothing;

    [Topic("wide", Concurrency = 5)]
    private sealed class Wide : Nothing;
}
