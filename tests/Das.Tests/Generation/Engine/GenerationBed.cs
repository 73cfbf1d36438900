using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Store;
using ProcOS.Tde;
using ProcOS.TestKit;

namespace ProcOS.Das.Tests.Generation.Engine;

/// <summary>The real engine with <c>process_generation</c> and <c>tde_template</c>, a real store, and the handlers.</summary>
internal sealed class GenerationBed : IAsyncDisposable
{
    /// <summary>For the collection of each test class: two hosts of the same topics would serve each other's tasks, from the wrong store.</summary>
    public const string OneAtATime = "process_generation on the engine";

    private readonly TestStore _store;
    private readonly HandlerHost _host;

    private GenerationBed(Camunda7Client engine, TestStore store, HandlerHost host)
    {
        Engine = engine;
        _store = store;
        _host = host;
    }

    public Camunda7Client Engine { get; }

    public IAuditLog Audit => _store.Audit;

    public IStore Store => _store;

    public IDigitalAssistance Assistance => _host.Services.GetRequiredService<IDigitalAssistance>();

    public IProposals Proposals => _host.Services.GetRequiredService<IProposals>();

    public IServiceProvider Services => _host.Services;

    public static async Task<GenerationBed> OpenAsync(CamundaEngine engine, GenerationOptions? options = null, IDraftCompiler? compiler = null)
    {
        var client = await engine.GetAsync();
        await DeployAsync(client, "processes/das/process_generation.bpmn");
        await DeployAsync(client, "processes/tde/tde_template.bpmn");
        var store = await TestStore.OpenAsync(StoreKind.Server, DasMigrations.Set, TdeMigrations.Set);
        var host = await HandlerHost.RunAsync(client, services =>
        {
            services.AddProcOsStore(store).AddProcOsTde();
            if (compiler is not null)
            {
                services.AddSingleton(compiler);
            }

            services.AddSingleton<IDrafter, EnglishDrafter>();
            services.AddProcOsGeneration(options ?? new GenerationOptions()).AddProcOsDas();
        });
        return new GenerationBed(client, store, host);
    }

    public async Task<string> StartAsync(string intent)
    {
        var instance = await Engine.Instances.StartAsync(
            new StartRequest("process_generation", CamundaEngine.UniqueName("generation"), new Dictionary<string, VariableValue>
            {
                ["intent"] = VariableValue.Of(intent),
                ["correlationId"] = VariableValue.Of("c-1"),
            }),
            CancellationToken.None);
        return instance.Id;
    }

    public Task<UserTask> TaskAsync(string instanceId, string? not = null) => Eventually.AnswersAsync(
        async () => (await Engine.UserTasks.ListAsync(instanceId, "approve_draft", CancellationToken.None)).FirstOrDefault(task => task.Id != not),
        "an approval task");

    public Task<HistoricInstance> EndAsync(string instanceId) => Eventually.AnswersAsync(
        async () => await Engine.History.FindInstanceAsync(instanceId, CancellationToken.None) is { Ended: not null } ended ? ended : null,
        $"the end of {instanceId}");

    public async Task<string> EndEventAsync(string instanceId)
    {
        _ = await EndAsync(instanceId);
        var activities = await Engine.History.ListActivitiesAsync(instanceId, CancellationToken.None);
        return activities.Single(activity => activity.Type == "noneEndEvent").ActivityId;
    }

    public async Task<Proposal> ProposalAsync(string instanceId) =>
        await Proposals.FindByInstanceAsync(instanceId, CancellationToken.None) ?? throw new InvalidOperationException("No proposal.");

    public async Task<IReadOnlyList<string>> AuditedAsync(string proposalId) =>
        [.. (await Audit.ListAsync(proposalId, 100, CancellationToken.None)).Select(entry => entry.Event).Reverse()];

    public Task CompleteAsync(string taskId, string decision, string hash, string? editedHash = null) => Engine.UserTasks.CompleteAsync(
        taskId,
        new Dictionary<string, VariableValue>
        {
            ["decision"] = VariableValue.Of(decision),
            ["draftHash"] = VariableValue.Of(hash),
            ["editedHash"] = editedHash is null ? VariableValue.Null : VariableValue.Of(editedHash),
            ["comment"] = VariableValue.Of("looks right"),
        },
        CancellationToken.None);

    /// <summary>The time has come for the one timer of an instance, days before it would.</summary>
    public async Task FireTimerAsync(string instanceId)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Engine.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };
        var jobs = await http.GetFromJsonAsync<JsonElement>($"job?processInstanceId={instanceId}");
        using var executed = await http.PostAsync($"job/{jobs[0].GetProperty("id").GetString()}/execute", null);
        _ = executed.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static async Task DeployAsync(Camunda7Client client, string file)
    {
        var path = Path.Combine(SharedParts.Repository, file);
        _ = await client.Deployments.DeployAsync(
            new DeploymentRequest(file, "test", [new DeploymentResource(Path.GetFileName(file), await File.ReadAllBytesAsync(path))]),
            CancellationToken.None);
    }
}
