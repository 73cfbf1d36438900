using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>Both processes, as they are deployed, on the real engine.</summary>
[Collection(KnowledgeProcesses.OneAtATime)]
public sealed class KnowledgeProcessTests(CamundaEngine engine, ServerKnowledgeStore store)
    : KnowledgeProcesses(engine, store), IClassFixture<ServerKnowledgeStore>
{
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
        // Earlier tests of the same store stand in its manifest too.
        var mine = lines.GroupBy(line => line.Source).ToDictionary(group => group.Key, group => group.Last());
        Assert.Equal(["ok", "ok", "error", "error"], new[] { "docs/boot.md", "docs/cats.md", "docs/picture.md", "missing.md" }.Select(source => mine[source].Status));
        Assert.Contains("PROC-KNW-003", mine["docs/picture.md"].Error, StringComparison.Ordinal);
        Assert.Contains("PROC-KNW-001", mine["missing.md"].Error, StringComparison.Ordinal);
        Assert.Equal(1, mine["docs/boot.md"].Chunks);
        Assert.Equal(2, Model.Texts);

        // Nothing has changed but one file that is gone: the two that failed are tried again, no text is embedded again.
        File.Delete(Path.Combine(Folder.FullName, "docs", "cats.md"));
        var second = await EndedAsync(await StartAsync(Preload));

        Assert.Equal((2L, 1L, 1L, 0L), (second.Number("sourceCount"), second.Number("unchangedCount"), second.Number("removedCount"), second.Number("ingestedCount")));
        Assert.Equal(2, Model.Texts);
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
        Model.Failing = ("poisoned", new ModelException(ModelErrors.ServerFailed, "test"));
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
}
