using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Knowledge;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Engine;
using ProcOS.Engine.Camunda7;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>Both processes, as they are deployed, on the real engine.</summary>
public sealed class KnowledgeProcessTests(CamundaEngine engine, ServerKnowledgeStore store) : IClassFixture<ServerKnowledgeStore>, IDisposable
{
    private const string Preload = "knowledge_preload";
    private const string Query = "rag_query";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-knowledge-");
    private readonly HashedWords _model = new($"model-{Guid.NewGuid():n}");

    public void Dispose()
    {
        _model.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Preload_OneSourceFails_IsRecordedAndTheOthersGoOn()
    {
        Write("docs/boot.md", "# Boot\n\nThe kernel boots the engine in six phases.\n");
        Write("docs/cats.md", "# Cats\n\nCats sleep all day.\n");
        Write("docs/picture.md", "\0\u0001binary");
        await using var host = await RunAsync();
        var manifest = host.Services.GetRequiredService<ManifestFile>();

        var first = await EndedAsync(await StartAsync(Preload));

        Assert.Equal(["loaded"], first.Ends);
        Assert.Equal((4L, 2L, 2L), (first.Number("sourceCount"), first.Number("ingestedCount"), first.Number("failedCount")));
        Assert.DoesNotContain("sourceError", first.Variables.Keys);
        var lines = await manifest.ReadAsync(CancellationToken.None);
        var mine = lines.ToDictionary(line => line.Source);
        Assert.Equal(["ok", "ok", "error", "error"], new[] { "docs/boot.md", "docs/cats.md", "docs/picture.md", "missing.md" }.Select(source => mine[source].Status));
        Assert.Contains("PROC-KNW-003", mine["docs/picture.md"].Error, StringComparison.Ordinal);
        Assert.Contains("PROC-KNW-001", mine["missing.md"].Error, StringComparison.Ordinal);
        Assert.Equal(1, mine["docs/boot.md"].Chunks);
        Assert.Equal(2, _model.Texts);

        // Nothing has changed but one file that is gone: the two that failed are tried again, no text is embedded again.
        File.Delete(Path.Combine(_folder.FullName, "docs", "cats.md"));
        var second = await EndedAsync(await StartAsync(Preload));

        Assert.Equal((2L, 1L, 1L, 0L), (second.Number("sourceCount"), second.Number("unchangedCount"), second.Number("removedCount"), second.Number("ingestedCount")));
        Assert.Equal(2, _model.Texts);
        Assert.Equal("removed", (await manifest.ReadAsync(CancellationToken.None)).Last(line => line.Source == "docs/cats.md").Status);
    }

    [Fact]
    public async Task Preload_NothingNew_TakesTheShortWay()
    {
        Write("docs/boot.md", "The kernel boots.");
        await using var host = await RunAsync(sources: ["docs"]);
        _ = await EndedAsync(await StartAsync(Preload));

        var again = await EndedAsync(await StartAsync(Preload));

        Assert.Equal(["loaded"], again.Ends);
        Assert.DoesNotContain("each_source", again.Activities);
        Assert.Equal((0L, 1L), (again.Number("sourceCount"), again.Number("unchangedCount")));
    }

    [Fact]
    public async Task Preload_ListCannotBeMade_EndsWithTheReason()
    {
        Write("docs/a.md", "a");
        Write("docs/b.md", "b");
        await using var host = await RunAsync(sources: ["docs"], maxSources: 1);

        var ended = await EndedAsync(await StartAsync(Preload));

        Assert.Equal(["not_loaded"], ended.Ends);
        Assert.Contains("PROC-KNW-005", ended.Variables["preloadError"].AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preload_ModelFailsForOneSource_RetriesAndRecordsIt()
    {
        Write("docs/good.md", "Fine words.");
        Write("docs/bad.md", "A poisoned text.");
        _model.Failing = ("poisoned", new ModelException(ModelErrors.ServerFailed, "test"));
        await using var host = await RunAsync(sources: ["docs"]);

        var ended = await EndedAsync(await StartAsync(Preload));

        Assert.Equal((1L, 1L), (ended.Number("ingestedCount"), ended.Number("failedCount")));
        var line = (await host.Services.GetRequiredService<ManifestFile>().ReadAsync(CancellationToken.None)).Last(entry => entry.Source == "docs/bad.md");
        Assert.Contains("PROC-LLM-005", line.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_KnownAndUnknown_AnswersWithCitationsOrRefuses()
    {
        Write("docs/boot.md", "# Boot\n\nThe kernel boots the engine in six phases.\n\nThe last phase is called ready.\n");
        Write("docs/cats.md", "# Cats\n\nCats sleep all day.\n");
        await using var host = await RunAsync(sources: ["docs"]);
        _ = await EndedAsync(await StartAsync(Preload));

        var known = await EndedAsync(await StartAsync(Query, "In how many phases does the kernel boot the engine?"));
        var unknown = await EndedAsync(await StartAsync(Query, "Which walnut bakery won yesterday?"));

        Assert.Contains("answered_end", known.Ends);
        var answer = known.Answer();
        Assert.True(answer.Answered);
        Assert.Contains("six phases", answer.Text, StringComparison.Ordinal);
        Assert.Equal("docs/boot.md", answer.Citations[0].Source);
        Assert.InRange(answer.Citations[0].Score, 0.35, 1);
        Assert.Contains("unanswered_end", unknown.Ends);
        Assert.Contains("refuse", unknown.Activities);
        Assert.False(unknown.Answer().Answered);
        Assert.Empty(unknown.Answer().Citations);
    }

    [Fact]
    public async Task Query_Blank_EndsAsFailedWithAnAnswerThatSaysWhy()
    {
        await using var host = await RunAsync();

        var ended = await EndedAsync(await StartAsync(Query, "  "));

        Assert.Contains("failed_end", ended.Ends);
        Assert.Contains("PROC-KNW-007", ended.Answer().Text, StringComparison.Ordinal);
        Assert.False(ended.Answer().Answered);
    }

    [Theory]
    [InlineData(Query, "answering_late", "late_end")]
    [InlineData(Preload, "list_late", "list_out_of_time")]
    public async Task Process_NobodyServesIt_RunsOutOfTime(string process, string timer, string end)
    {
        var client = await DeployAsync();
        var id = await StartAsync(process, "anything");

        await FireTimerAsync(id, timer);

        Assert.Contains(end, (await EndedAsync(id)).Ends);
        Assert.Empty(await client.History.ListOpenIncidentsAsync(id, CancellationToken.None));
    }

    private async Task<HandlerHost> RunAsync(IReadOnlyList<string>? sources = null, int maxSources = 100)
    {
        var client = await DeployAsync();
        return await HandlerHost.RunAsync(client, services =>
        {
            services.AddProcOsStore(store.Store);
            services.AddSingleton(new LanguageModels(null, _model));
            services.AddProcOsKnowledge(new KnowledgeOptions
            {
                Root = _folder.FullName,
                DataDirectory = Path.Combine(_folder.FullName, ".procos"),
                Sources = sources ?? ["docs", "missing.md"],
                MaxSources = maxSources,
            });
        });
    }

    private async Task<Camunda7Client> DeployAsync()
    {
        var client = await engine.GetAsync();
        var resources = new[] { Preload, Query }.Select(key =>
            new DeploymentResource($"{key}.bpmn", File.ReadAllBytes(Path.Combine(SharedParts.Repository, "processes", "das", $"{key}.bpmn")))).ToList();
        _ = await client.Deployments.DeployAsync(new DeploymentRequest("knowledge-tests", "tests", resources), CancellationToken.None);
        return client;
    }

    private async Task<string> StartAsync(string process, string? query = null)
    {
        var variables = new Dictionary<string, VariableValue> { ["correlationId"] = VariableValue.Of(Guid.NewGuid().ToString("n")) };
        if (query is not null)
        {
            variables["query"] = VariableValue.Of(query);
        }

        return (await engine.Client.Instances.StartAsync(new StartRequest(process, null, variables), CancellationToken.None)).Id;
    }

    private async Task FireTimerAsync(string instanceId, string activityId)
    {
        using var http = new HttpClient { BaseAddress = new Uri(engine.Client.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };
        var job = await Eventually.AnswersAsync(
            async () => (await http.GetFromJsonAsync<JsonElement[]>($"job?processInstanceId={instanceId}&activityId={activityId}"))!.Select(one => one.GetProperty("id").GetString()).FirstOrDefault(),
            $"the timer of {activityId}");
        using var response = await http.PostAsync($"job/{job}/execute", null);
        _ = response.EnsureSuccessStatusCode();
    }

    private async Task<Ended> EndedAsync(string id)
    {
        await Eventually.PassesAsync(async () =>
        {
            Assert.Empty(await engine.Client.History.ListOpenIncidentsAsync(id, CancellationToken.None));
            Assert.Equal("COMPLETED", (await engine.Client.History.FindInstanceAsync(id, CancellationToken.None))!.State);
        });
        var activities = await engine.Client.History.ListActivitiesAsync(id, CancellationToken.None);
        return new Ended(
            [.. activities.Select(activity => activity.ActivityId)],
            [.. activities.Where(activity => activity.Type == "noneEndEvent" && !activity.ActivityId.StartsWith("source_", StringComparison.Ordinal)
                && activity.ActivityId is not "ingest_end").Select(activity => activity.ActivityId)],
            await engine.Client.History.GetVariablesAsync(id, CancellationToken.None));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed record Ended(IReadOnlyList<string> Activities, IReadOnlyList<string> Ends, IReadOnlyDictionary<string, VariableValue> Variables)
    {
        public long Number(string name) => Variables[name].Value.GetInt64();

        public KnowledgeAnswer Answer() =>
            JsonSerializer.Deserialize<KnowledgeAnswer>(Variables["answer"].AsText()!, JsonSerializerOptions.Web)!;
    }
}
