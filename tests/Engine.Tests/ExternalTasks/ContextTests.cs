using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Engine.Tests.ExternalTasks;

public sealed class ContextTests(CamundaEngine engine)
{
    [Fact]
    public async Task Heartbeat_HandlerFallsSilent_IsCancelledAndFailsWithTheLastWord()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("context.silent"));
        var cause = CancellationCause.None;
        var script = new Script(async (context, cancellationToken) =>
        {
            context.Heartbeat("page 3 of 9");
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return 1;
            }
            finally
            {
                cause = context.CancellationCause;
            }
        });
        await using var host = await HandlerHost.RunAsync(process.Client, services => services
            .AddSingleton(script)
            .AddExternalTaskHandler<Silent>(topic => topic.Silence = TimeSpan.FromSeconds(1)));

        var instance = await process.StartAsync();

        var incident = await Eventually.AnswersAsync(
            async () => (await process.Client.History.ListOpenIncidentsAsync(instance.Id, CancellationToken.None)).SingleOrDefault(), "an incident");
        Assert.Contains(EngineErrors.HandlerSilent.Code, incident.Message, StringComparison.Ordinal);
        Assert.Contains("page 3 of 9", incident.Message, StringComparison.Ordinal);
        Assert.Equal(CancellationCause.Silent, cause);
    }

    [Fact]
    public async Task ExtendLock_LongerThanTheTopics_Lasts()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("context.extend"));
        var release = new TaskCompletionSource<int>();
        var script = new Script(async (context, cancellationToken) =>
        {
            await context.ExtendLockAsync(TimeSpan.FromHours(2), cancellationToken);
            return await release.Task.WaitAsync(cancellationToken);
        });
        await using var host = await HandlerHost.RunAsync(process.Client, services => services.AddSingleton(script).AddExternalTaskHandler<Extend>());
        var instance = await process.StartAsync();
        using var http = new HttpClient();

        await Eventually.PassesAsync(async () =>
        {
            var inAnHour = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fff") + "+0000");
            var found = await http.GetStringAsync(new Uri($"{process.Client.BaseAddress}/external-task?processInstanceId={instance.Id}&lockExpirationAfter={inAnHour}"));
            Assert.Contains(instance.Id, found, StringComparison.Ordinal);
        });
        release.SetResult(1);
        _ = await process.EndOfAsync(instance.Id);
    }

    [Fact]
    public async Task Topic_OfOneTenantAndProcess_LeavesTheOthersAloneAndBringsTheModelsProperties()
    {
        var topic = CamundaEngine.UniqueName("topic");
        var body = TestProcess.OneTask(topic).Replace(
            $"camunda:topic=\"{topic}\"/>",
            $"camunda:topic=\"{topic}\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"queue\" value=\"fast\"/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>",
            StringComparison.Ordinal);
        var client = await engine.GetAsync();
        var (wanted, other) = (CamundaEngine.UniqueName("p"), CamundaEngine.UniqueName("p"));
        foreach (var (key, tenant) in new[] { (wanted, "acme"), (wanted, "globex"), (other, "acme") })
        {
            _ = await client.Deployments.DeployAsync(
                new DeploymentRequest(key + tenant, "test", [new DeploymentResource($"{key}.bpmn", TestProcess.Xml(key, body))]) { TenantId = tenant },
                CancellationToken.None);
            _ = await client.Instances.StartAsync(new StartRequest(key, tenant, new Dictionary<string, VariableValue>()) { TenantId = tenant }, CancellationToken.None);
        }

        var seen = new TaskCompletionSource<ExternalTaskContext>();
        var script = new Script((context, _) => Task.FromResult(seen.TrySetResult(context) ? 1 : 2));
        await using var host = await HandlerHost.RunAsync(client, services => services.AddSingleton(script).AddExternalTaskHandler<Narrow>(options =>
        {
            options.Name = topic;
            options.TenantIds = ["acme"];
            options.ProcessDefinitionKeys = [wanted];
            options.IncludeExtensionProperties = true;
        }));

        var context = await seen.Task.WaitAsync(Eventually.Deadline);
        await host.Host.StopAsync(CancellationToken.None);

        Assert.Equal(("acme", wanted, "fast"), (context.TenantId, context.ProcessDefinitionKey, context.ExtensionProperties!["queue"]));
        Assert.Single(script.Calls);
        Assert.Equal(2, await client.ExternalTaskOperations.CountAsync(new ExternalTaskQuery { TopicName = topic, NotLocked = true }, CancellationToken.None));
    }

    [Fact]
    public async Task GenericHost_WithoutFurtherCode_StartsAndStopsTheServing()
    {
        var process = await TestProcess.DeployAsync(engine, TestProcess.OneTask("context.hosted"));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddCamunda7(process.Client)
            .AddExternalTaskHost(options => options.PollDuration = TimeSpan.FromSeconds(1))
            .AddSingleton(new Script((context, _) => Task.FromResult(context.IdempotencyKey == context.TaskId ? 1 : 0)))
            .AddExternalTaskHandler<Hosted>();
        using var host = builder.Build();

        await host.StartAsync(CancellationToken.None);
        var instance = await process.StartAsync();
        _ = await process.EndOfAsync(instance.Id);
        await host.StopAsync(CancellationToken.None);

        Assert.Equal(1, (await process.PastVariablesAsync(instance.Id))["answer"].Value.GetInt32());
        Assert.Empty(await process.Client.ExternalTasks.ListLockedAsync(host.Services.GetRequiredService<ExternalTaskHost>().WorkerId, CancellationToken.None));
    }

    [Topic("context.silent", Attempts = 1)]
    private sealed class Silent(Script script) : ScriptedHandler(script);

    [Topic("context.extend")]
    private sealed class Extend(Script script) : ScriptedHandler(script);

    private sealed class Narrow(Script script) : ScriptedHandler(script);

    [Topic("context.hosted")]
    private sealed class Hosted(Script script) : ScriptedHandler(script);
}
