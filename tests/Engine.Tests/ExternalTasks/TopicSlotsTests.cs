using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Engine.ExternalTasks.Hosting;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class TopicSlotsTests
{
    private readonly ManualClock _clock = new();
    private readonly TopicSlots _slots = new([TopicBinding.Create(typeof(Narrow)), TopicBinding.Create(typeof(Wide))]);

    [Fact]
    public void TakePlan_AllFree_AsksForNoMoreThanTheNarrowestTopicHolds()
    {
        var plan = _slots.TakePlan();

        Assert.Equal(2, plan!.Topics.Count);
        Assert.Equal(1, plan.MaxTasks);
        Assert.Null(_slots.TakePlan());
    }

    [Fact]
    public void TakePlan_OneTopicIsFull_LeavesItOut()
    {
        Begin("a", "narrow");

        var plan = _slots.TakePlan();

        Assert.Equal(("wide", 5), (Assert.Single(plan!.Topics).Topic, plan.MaxTasks));
        _slots.End("a");
        Assert.Equal("narrow", Assert.Single(_slots.TakePlan()!.Topics).Topic);
    }

    [Fact]
    public void TryBegin_TaskAlreadyRunsHere_RenewsItsLockInsteadOfASecondRun()
    {
        var first = Lock();
        Assert.True(_slots.TryBegin(Task("a", "wide"), first, _clock.GetTimestamp()));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(first.SurelyLives);

        Assert.False(_slots.TryBegin(Task("a", "wide"), Lock(), _clock.GetTimestamp()));

        Assert.True(first.SurelyLives);
        Assert.Equal(1, _slots.RunningCount);
    }

    [Fact]
    public void Renew_AnOlderRequest_DoesNotShortenTheLock()
    {
        var early = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var held = Lock();

        held.Renew(early);

        Assert.Equal(TimeSpan.FromMinutes(1), held.Left);
    }

    private void Begin(string id, string topic) => Assert.True(_slots.TryBegin(Task(id, topic), Lock(), _clock.GetTimestamp()));

    private HeldLock Lock() => new(_clock, TimeSpan.FromMinutes(1), _clock.GetTimestamp());

    private static LockedTask Task(string id, string topic) =>
        new(id, topic, "instance", "process", "activity", "execution", null, null, new Dictionary<string, VariableValue>());

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
