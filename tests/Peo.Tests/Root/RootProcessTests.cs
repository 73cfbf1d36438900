using ProcOS.Engine;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Peo.Tests.Root;

/// <summary>Every path of <c>root_peo</c>, with the processes that it calls, on the real engine.</summary>
public sealed class RootProcessTests(CamundaEngine engine) : IAsyncLifetime
{
    private RootRun _root = null!;

    public async ValueTask InitializeAsync() => _root = await RootRun.StartAsync(await engine.GetAsync());

    public ValueTask DisposeAsync() => _root.DisposeAsync();

    [Fact]
    public async Task Root_EveryPhaseWorks_IsIdleAndKnowsWhatItHas()
    {
        await _root.ReachIdleAsync();

        var variables = await _root.VariablesAsync();
        Assert.Equal("true", variables["environmentOk"].AsText());
        Assert.Equal("true", variables["generationReady"].AsText());
        Assert.Equal("deterministic", variables["generationMode"].AsText());
        Assert.Equal(
            ["check_environment", "load_knowledge", "enable_generation_call"],
            (await _root.ActivitiesAsync()).Where(step => step.Type == "callActivity").Select(step => step.ActivityId));
    }

    [Fact]
    public async Task Root_TwoRequests_DispatchesEachOnceAndIsIdleAgain()
    {
        await _root.ReachIdleAsync();

        await _root.RequestAsync("process_a", "request-1");
        var first = await _root.CompleteAsync("request.dispatch", ("requestInstanceId", VariableValue.Of("instance-1")));
        await _root.WaitsAtAsync("idle");
        await _root.RequestAsync("process_b", "request-2");
        var second = await _root.CompleteAsync("request.dispatch", ("requestInstanceId", VariableValue.Of("instance-2")));
        await _root.WaitsAtAsync("idle");

        Assert.Equal(("process_a", "request-1"), (first.Variables["requestProcess"].AsText(), first.Variables["requestId"].AsText()));
        Assert.Equal("""{"amount":3}""", first.Variables["requestVariables"].AsText());
        Assert.Equal(("process_b", "request-2"), (second.Variables["requestProcess"].AsText(), second.Variables["requestId"].AsText()));
        Assert.Equal(2, (await _root.ActivitiesAsync()).Count(step => step.ActivityId == "dispatch"));
        var variables = await _root.VariablesAsync();
        Assert.Equal("instance-2", variables["requestInstanceId"].AsText());
        Assert.All(["requestProcess", "requestId", "requestVariables"], name => Assert.True(variables[name].IsNull, name));
    }

    [Fact]
    public async Task Root_CheckIsDue_ChecksAgainAndIsIdleAgain()
    {
        await _root.ReachIdleAsync();

        await _root.FireTimerAsync("check_due");
        _ = await _root.CompleteAsync("environment.check", ("environmentOk", VariableValue.Of(true)));

        await _root.WaitsAtAsync("idle");
        Assert.Contains(await _root.ActivitiesAsync(), step => step is { ActivityId: "check_again", Canceled: false });
    }

    [Fact]
    public async Task Root_Shutdown_Ends()
    {
        await _root.ReachIdleAsync();

        Assert.True(await _root.CorrelateAsync("procos.shutdown"));

        await _root.EndsAsync("COMPLETED");
        Assert.Contains(await _root.ActivitiesAsync(), step => step.ActivityId == "shut_down");
    }

    /// <summary>Nothing can be done without an environment: it is waited for, as long as it takes.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Root_EnvironmentFailsOrHangs_IsCheckedAgainAfterAWait(bool hangs)
    {
        await FailAsync("environment.check", "check_environment", hangs);
        await _root.WaitsAtAsync("wait_before_retry");

        await _root.FireTimerAsync("wait_before_retry");
        await _root.ReachIdleAsync();

        Assert.Equal(2, (await _root.ActivitiesAsync()).Count(step => step.ActivityId == "check_environment"));
    }

    /// <summary>Knowledge and generation are left out when they do not work.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Root_KnowledgeAndGenerationFailOrHang_IsIdleWithoutThem(bool hang)
    {
        _ = await _root.CompleteAsync("environment.check", ("environmentOk", VariableValue.Of(true)));

        await FailAsync("knowledge.all", "load_knowledge", hang);
        await FailAsync("generation.enable", "enable_generation_call", hang);

        await _root.WaitsAtAsync("idle");
        var variables = await _root.VariablesAsync();
        Assert.True(!variables.TryGetValue("generationReady", out var ready) || ready.IsNull);
        await _root.RequestAsync("process_a", "request-1");
        _ = await _root.CompleteAsync("request.dispatch", ("requestInstanceId", VariableValue.Of("instance-1")));
        await _root.WaitsAtAsync("idle");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Root_DispatchIsRefusedOrHangs_ServesTheNextRequest(bool hangs)
    {
        await _root.ReachIdleAsync();
        await _root.RequestAsync("process_a", "request-1");

        await FailAsync("request.dispatch", "dispatch", hangs);
        await _root.WaitsAtAsync("idle");

        await _root.RequestAsync("process_b", "request-2");
        var next = await _root.CompleteAsync("request.dispatch", ("requestInstanceId", VariableValue.Of("instance-2")));
        Assert.Equal("process_b", next.Variables["requestProcess"].AsText());
        await _root.WaitsAtAsync("idle");
        Assert.Equal("instance-2", (await _root.VariablesAsync())["requestInstanceId"].AsText());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Root_LaterCheckFailsOrHangs_IsIdleAgain(bool hangs)
    {
        await _root.ReachIdleAsync();
        await _root.FireTimerAsync("check_due");

        await FailAsync("environment.check", "check_again", hangs);

        await _root.WaitsAtAsync("idle");
    }

    /// <summary>
    /// A failure with its tries used up is an incident and no BPMN error: the error boundary stays silent and only the
    /// timer frees the root.
    /// </summary>
    private async Task FailAsync(string topic, string phase, bool hangs)
    {
        if (!hangs)
        {
            await _root.RaiseErrorAsync(topic);
            Assert.Contains(await _root.ActivitiesAsync(), step => step.ActivityId == phase + "_failed");
            return;
        }

        var task = await _root.FailForGoodAsync(topic);
        Assert.Contains(await _root.IncidentsAsync(), incident => incident.Type == "failedExternalTask");
        await _root.WaitsAtAsync(phase);

        await _root.FireTimerAsync(phase + "_slow");

        Assert.Equal("INTERNALLY_TERMINATED", await _root.StateOfAsync(task.ProcessInstanceId));
        Assert.Empty(await _root.IncidentsAsync());
        Assert.Contains(await _root.ActivitiesAsync(), step => step.ActivityId == phase && step.Canceled);
    }
}
