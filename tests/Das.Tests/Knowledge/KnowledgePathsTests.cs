using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>Every flow node and sequence flow of <c>knowledge_preload</c> and <c>rag_query</c>, the error and timeout paths too.</summary>
[Collection(KnowledgeProcesses.OneAtATime)]
public sealed class KnowledgePathsTests(CamundaEngine engine, ServerKnowledgeStore store)
    : KnowledgeProcesses(engine, store), IClassFixture<ServerKnowledgeStore>
{
    [Fact]
    public async Task Processes_SourcesAndQuestionsOfEachKind_TakeEveryPath()
    {
        var client = await DeployAsync();
        var (preload, query) = (new ProcessPaths(client, "das/knowledge_preload.bpmn"), new ProcessPaths(client, "das/rag_query.bpmn"));
        await preload.AddAsync(await LateAsync(Preload, "list_late"));
        await query.AddAsync(await LateAsync(Query, "answering_late"));

        Write("docs/boot.md", "# Boot\n\nThe kernel boots the engine in six phases.\n");
        Write("docs/slow.md", "A silent text.");
        Model.Silent = "silent";
        await using (await RunAsync(sources: ["docs", "missing.md"]))
        {
            var instance = await StartAsync(Preload);
            await Eventually.PassesAsync(async () => Assert.Equal(
                2, (await client.History.ListActivitiesAsync(instance, CancellationToken.None)).Count(step => step.ActivityId is "source_known" or "source_skipped")));
            await FireTimerAsync(instance, "source_late");
            _ = await EndedAsync(instance);
            await preload.AddAsync(instance);
        }

        Model.Silent = null;
        await using (await RunAsync(sources: ["docs"]))
        {
            await preload.AddAsync(await DoneAsync(Preload));
            await preload.AddAsync(await DoneAsync(Preload));
            await query.AddAsync(await DoneAsync(Query, "In how many phases does the kernel boot the engine?"));
            await query.AddAsync(await DoneAsync(Query, "Which walnut bakery won yesterday?"));
            await query.AddAsync(await DoneAsync(Query, " "));
        }

        await using (await RunAsync(sources: ["docs"], maxSources: 1))
        {
            await preload.AddAsync(await DoneAsync(Preload));
        }

        Assert.Empty(preload.NotTaken);
        Assert.Empty(query.NotTaken);
    }

    private async Task<string> LateAsync(string process, string timer)
    {
        var instance = await StartAsync(process, "anything");
        await FireTimerAsync(instance, timer);
        _ = await EndedAsync(instance);
        return instance;
    }

    private async Task<string> DoneAsync(string process, string? question = null)
    {
        var instance = await StartAsync(process, question);
        _ = await EndedAsync(instance);
        return instance;
    }
}
