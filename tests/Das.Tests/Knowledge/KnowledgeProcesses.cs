using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Generation;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Das.Knowledge;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Llm;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>A folder of sources, both processes on the real engine, and the handlers with a real store.</summary>
public abstract class KnowledgeProcesses(CamundaEngine engine, KnowledgeStore store) : IDisposable
{
    /// <summary>Two hosts at once would take each other's tasks.</summary>
    public const string OneAtATime = "knowledge processes";

    protected const string Preload = "knowledge_preload";
    protected const string Query = "rag_query";

    protected CamundaEngine Engine { get; } = engine;

    protected KnowledgeStore Store { get; } = store;

    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("procos-knowledge-");

    private protected HashedWords Model { get; } = new($"model-{Guid.NewGuid():n}");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Model.Dispose();
        Folder.Delete(recursive: true);
    }

    private protected async Task<HandlerHost> RunAsync(IReadOnlyList<string>? sources = null, int maxSources = 100, IChatClient? chat = null)
    {
        var client = await DeployAsync();
        return await HandlerHost.RunAsync(client, services =>
        {
            services.AddProcOsStore(Store.Store);
            services.AddSingleton(new LanguageModels(chat, Model));
            services.AddProcOsKnowledge(new KnowledgeOptions
            {
                Root = Folder.FullName,
                DataDirectory = Path.Combine(Folder.FullName, ".procos"),
                Sources = sources ?? ["docs", "missing.md"],
                MaxSources = maxSources,
            });

            // Without the handlers of generation: they would take the tasks of other tests.
            services.AddSingleton<IDrafter, EnglishDrafter>();
            services.AddSingleton(new GenerationOptions()).AddSingleton<ProposalStore>().AddSingleton<ProposalDecisions>().AddProcOsDas();
        });
    }

    private protected async Task<Camunda7Client> DeployAsync()
    {
        var client = await Engine.GetAsync();
        var resources = new[] { Preload, Query }.Select(key =>
            new DeploymentResource($"{key}.bpmn", File.ReadAllBytes(Path.Combine(SharedParts.Repository, "processes", "das", $"{key}.bpmn")))).ToList();
        _ = await client.Deployments.DeployAsync(new DeploymentRequest("knowledge-tests", "tests", resources), CancellationToken.None);
        return client;
    }

    private protected async Task<string> StartAsync(string process, string? query = null)
    {
        var variables = new Dictionary<string, VariableValue> { ["correlationId"] = VariableValue.Of(Guid.NewGuid().ToString("n")) };
        if (query is not null)
        {
            variables["query"] = VariableValue.Of(query);
        }

        return (await Engine.Client.Instances.StartAsync(new StartRequest(process, null, variables), CancellationToken.None)).Id;
    }

    private protected async Task FireTimerAsync(string instanceId, string activityId)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Engine.Client.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };
        var job = await Eventually.AnswersAsync(
            async () => (await http.GetFromJsonAsync<JsonElement[]>($"job?processInstanceId={instanceId}&activityId={activityId}"))!.Select(one => one.GetProperty("id").GetString()).FirstOrDefault(),
            $"the timer of {activityId}");
        using var response = await http.PostAsync($"job/{job}/execute", null);
        _ = response.EnsureSuccessStatusCode();
    }

    private protected async Task<Ended> EndedAsync(string id)
    {
        await Eventually.PassesAsync(async () =>
        {
            Assert.Empty(await Engine.Client.History.ListOpenIncidentsAsync(id, CancellationToken.None));
            Assert.Equal("COMPLETED", (await Engine.Client.History.FindInstanceAsync(id, CancellationToken.None))!.State);
        });
        var activities = await Engine.Client.History.ListActivitiesAsync(id, CancellationToken.None);
        return new Ended(
            [.. activities.Select(activity => activity.ActivityId)],
            [.. activities.Where(activity => activity.Type == "noneEndEvent" && !activity.ActivityId.StartsWith("source_", StringComparison.Ordinal)
                && activity.ActivityId is not "ingest_end").Select(activity => activity.ActivityId)],
            await Engine.Client.History.GetVariablesAsync(id, CancellationToken.None));
    }

    private protected void Write(string name, string text)
    {
        var path = Path.Combine(Folder.FullName, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private protected sealed record Ended(IReadOnlyList<string> Activities, IReadOnlyList<string> Ends, IReadOnlyDictionary<string, VariableValue> Variables)
    {
        public long Number(string name) => Variables[name].Value.GetInt64();

        public KnowledgeAnswer Answer() =>
            JsonSerializer.Deserialize<KnowledgeAnswer>(Variables["answer"].AsText()!, JsonSerializerOptions.Web)!;
    }
}
