using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine.Camunda7;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks.Startup;

public sealed class HostCheckTests
{
    [Fact]
    public Task Start_TwoHandlersForOneTopic_IsRefused() =>
        RefusesAsync(EngineErrors.DuplicateTopic, services => services.AddExternalTaskHandler<One>().AddExternalTaskHandler<AlsoOne>());

    [Fact]
    public Task Start_HandlerWithoutTopic_IsRefused() =>
        RefusesAsync(EngineErrors.TopicMissing, services => services.AddExternalTaskHandler<Nameless>());

    [Fact]
    public Task Start_BlankTopic_IsRefused() =>
        RefusesAsync(EngineErrors.TopicMissing, services => services.AddExternalTaskHandler<Blank>());

    [Fact]
    public Task Start_ZeroConcurrency_IsRefused() =>
        RefusesAsync(EngineErrors.InvalidLimits, services => services.AddExternalTaskHandler<Idle>());

    [Fact]
    public Task Start_NegativeLock_IsRefused() =>
        RefusesAsync(EngineErrors.InvalidLimits, services => services.AddExternalTaskHandler<Timeless>());

    [Fact]
    public Task Start_PollOfAMinute_IsRefused() =>
        RefusesAsync(EngineErrors.InvalidLimits, _ => { }, options => options.PollDuration = TimeSpan.FromMinutes(1));

    [Theory]
    [InlineData("")]
    [InlineData("our worker")]
    [InlineData("o'clock")]
    public Task Start_WorkerNameThatTheEnginesAnswersCannotCarry_IsRefused(string name) =>
        RefusesAsync(EngineErrors.InvalidLimits, _ => { }, options => options.WorkerName = name);

    [Fact]
    public Task Start_EngineBackoffWithoutAPause_IsRefused() =>
        RefusesAsync(EngineErrors.InvalidLimits, _ => { }, options => options.EngineBackoff = Backoff.Fixed(TimeSpan.Zero));

    [Fact]
    public Task Start_RetryBackoffThatShrinks_IsRefused() =>
        RefusesAsync(EngineErrors.InvalidLimits, _ => { }, options => options.RetryBackoff = new Backoff { Factor = 0.5 });

    [Fact]
    public Task Start_TopicsBackoffWithANegativeWait_IsRefused() => RefusesAsync(
        EngineErrors.InvalidLimits, services => services.AddExternalTaskHandler<One>(topic => topic.RetryBackoff = Backoff.Fixed(TimeSpan.FromSeconds(-1))));

    [Fact]
    public Task Start_JitterOfMoreThanAll_IsRefused() => RefusesAsync(
        EngineErrors.InvalidLimits, services => services.AddExternalTaskHandler<One>(topic => topic.RetryBackoff = new Backoff { Jitter = 1.5 }));

    [Fact]
    public Task Start_HandlerWhoseServiceIsMissing_IsRefused() =>
        RefusesAsync(EngineErrors.HandlerServicesMissing, services => services.AddExternalTaskHandler<Needy>());

    [Fact]
    public Task Start_TopicOfSomeTenantsAndOfNone_IsRefused() => RefusesAsync(EngineErrors.InvalidLimits, services => services.AddExternalTaskHandler<One>(topic =>
    {
        topic.TenantIds = ["acme"];
        topic.WithoutTenant = true;
    }));

    [Fact]
    public Task Start_MiddlewareWhoseServiceIsMissing_IsRefused() => RefusesAsync(
        EngineErrors.HandlerServicesMissing, services => services.AddExternalTaskHandler<One>().AddExternalTaskMiddleware<NeedyMiddleware>());

    [Fact]
    public Task Start_ClassThatIsNoHandler_IsRefused() =>
        RefusesAsync(EngineErrors.NotAHandler, services => services.AddExternalTaskHandler<Stranger>());

    [Fact]
    public async Task Start_OneHandlerRegisteredTwice_ServesItOnce()
    {
        using var client = Nowhere();

        await using var host = await HandlerHost.RunAsync(client, services => services.AddExternalTaskHandler<One>().AddExternalTaskHandler<One>());

        Assert.Equal(["check.one"], host.Host.Topics);
    }

    [Fact]
    public async Task WorkerId_TwoHosts_Differ()
    {
        using var client = Nowhere();
        await using var first = await HandlerHost.RunAsync(client, services => services.AddExternalTaskHandler<One>());
        await using var second = await HandlerHost.RunAsync(client, services => services.AddExternalTaskHandler<One>());

        Assert.NotEqual(first.Host.WorkerId, second.Host.WorkerId);
    }

    private static async Task RefusesAsync(
        ErrorCode error, Action<IServiceCollection> configure, Action<ExternalTaskHostOptions>? tune = null)
    {
        using var client = Nowhere();

        var exception = await Assert.ThrowsAsync<ProcOsException>(() => HandlerHost.RunAsync(client, configure, tune));

        Assert.Equal(error, exception.Error);
    }

    private static Camunda7Client Nowhere() => new(new Camunda7Options { BaseAddress = new Uri("http://127.0.0.1:9/engine-rest") });

    private abstract class Nothing : IExternalTaskHandler<NoVariables, NoVariables>
    {
        public Task<NoVariables> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
            Task.FromResult(input);
    }

    [Topic("check.one")]
    private sealed class One : Nothing;

    [Topic("check.one")]
    private sealed class AlsoOne : Nothing;

    private sealed class Nameless : Nothing;

    [Topic(" ")]
    private sealed class Blank : Nothing;

    [Topic("check.idle", Concurrency = 0)]
    private sealed class Idle : Nothing;

    [Topic("check.timeless", LockSeconds = -1)]
    private sealed class Timeless : Nothing;

    private sealed class NeedyMiddleware(Version service) : IExternalTaskMiddleware
    {
        public Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
            ExternalTaskContext context, ExternalTaskNext next, CancellationToken cancellationToken) =>
            service.Major > 0 ? next(context, cancellationToken) : throw new InvalidOperationException();
    }

    [Topic("check.needy")]
    private sealed class Needy(Version service) : Nothing
    {
        public Version Service { get; } = service;
    }

    [Topic("check.stranger")]
    private sealed class Stranger;
}
