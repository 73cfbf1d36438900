using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>What a caller of the assistance gets on each way through the processes of knowledge.</summary>
[Collection(OneAtATime)]
public sealed class AnswerQueryTests(CamundaEngine engine, ServerKnowledgeStore store)
    : KnowledgeProcesses(engine, store), IClassFixture<ServerKnowledgeStore>
{
    private const string Question = "In how many phases does the kernel boot the engine?";

    [Fact]
    public async Task AnswerQuery_KnownAndUnknown_ComesBackThroughTheProcess()
    {
        await using var host = await LoadedAsync();
        var assistance = host.Services.GetRequiredService<IDigitalAssistance>();

        var known = await assistance.AnswerQueryAsync(Question, "c-ask", CancellationToken.None);
        var unknown = await assistance.AnswerQueryAsync("Which walnut bakery won yesterday?", null, CancellationToken.None);

        Assert.True(known.Answered);
        Assert.Contains("six phases", known.Text, StringComparison.Ordinal);
        Assert.Equal(("docs/boot.md", "c-ask"), (known.Citations[0].Source, known.CorrelationId));
        Assert.Contains("answered_end", (await EndedAsync(known.InstanceId)).Ends);
        Assert.Equal("c-ask", (await EndedAsync(known.InstanceId)).Variables["correlationId"].AsText());
        Assert.False(unknown.Answered);
        Assert.Empty(unknown.Citations);
        Assert.NotEmpty(unknown.Text);
    }

    [Fact]
    public async Task AnswerQuery_Blank_AnswersWhyNot()
    {
        await using var host = await LoadedAsync();

        var answer = await host.Services.GetRequiredService<IDigitalAssistance>().AnswerQueryAsync(" ", null, CancellationToken.None);

        Assert.False(answer.Answered);
        Assert.Contains("PROC-KNW-007", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerQuery_ProcessRunsOutOfTime_IsOneErrorWithACode()
    {
        await using var host = await LoadedAsync();
        var correlation = Guid.NewGuid().ToString("n");
        Model.Silent = "silent";

        var asked = host.Services.GetRequiredService<IDigitalAssistance>().AnswerQueryAsync("A silent question?", correlation, CancellationToken.None);
        var instance = await InstanceOfAsync(correlation);
        await FireTimerAsync(instance, "answering_late");

        var error = await Assert.ThrowsAsync<ProcOsException>(() => asked);
        Assert.Equal(GenerationErrors.AnswerTimeout, error.Error);
        Assert.Contains(instance, error.Subject, StringComparison.Ordinal);
        Assert.Contains("late_end", (await EndedAsync(instance)).Ends);
    }

    [Fact]
    public async Task AnswerQuery_ChatModelFails_AnswersWithTheExtract()
    {
        using var chat = new BrokenChat();
        await using var host = await LoadedAsync(chat);

        var answer = await host.Services.GetRequiredService<IDigitalAssistance>().AnswerQueryAsync(Question, null, CancellationToken.None);

        Assert.True(chat.Calls > 0);
        Assert.Equal((true, "extractive"), (answer.Answered, answer.Mode));
        Assert.Contains("six phases", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerQuery_EmbeddingModelFails_SaysWhyNot()
    {
        await using var host = await LoadedAsync();
        Model.Failing = ("phases", new ModelException(ModelErrors.ServerFailed, "test"));

        var answer = await host.Services.GetRequiredService<IDigitalAssistance>().AnswerQueryAsync(Question, null, CancellationToken.None);

        Assert.False(answer.Answered);
        Assert.Contains("PROC-LLM-005", answer.Text, StringComparison.Ordinal);
        Assert.Contains("failed_end", (await EndedAsync(answer.InstanceId)).Ends);
    }

    [Fact]
    public async Task Preload_OneSourceTakesTooLong_IsRecordedAndTheOthersCount()
    {
        Write("docs/fast.md", "Quick words.");
        Write("docs/slow.md", "A silent text.");
        Model.Silent = "silent";
        await using var host = await RunAsync(sources: ["docs"]);
        var counted = 0L;
        using var meters = Listen(host.Services.GetRequiredService<IMeterFactory>(), "knowledge_ingested", value => Interlocked.Add(ref counted, value));

        var instance = await StartAsync(Preload);
        await Eventually.PassesAsync(async () => Assert.Contains(
            await Engine.Client.History.ListActivitiesAsync(instance, CancellationToken.None),
            step => step is { ActivityId: "source_known" }));
        await FireTimerAsync(instance, "source_late");
        var ended = await EndedAsync(instance);

        Assert.Equal(["loaded"], ended.Ends);
        Assert.Equal((2L, 1L, 1L), (ended.Number("sourceCount"), ended.Number("ingestedCount"), ended.Number("failedCount")));
        var slow = (await host.Services.GetRequiredService<ManifestFile>().ReadAsync(CancellationToken.None)).Last(line => line.Source == "docs/slow.md");
        Assert.Equal("error", slow.Status);
        Assert.NotEmpty(slow.Error!);
        Assert.Equal(1, Interlocked.Read(ref counted));
    }

    private async Task<HandlerHost> LoadedAsync(BrokenChat? chat = null)
    {
        Write("docs/boot.md", "# Boot\n\nThe kernel boots the engine in six phases.\n\nThe last phase is called ready.\n");
        var host = await RunAsync(sources: ["docs"], chat: chat);
        _ = await EndedAsync(await StartAsync(Preload));
        return host;
    }

    private async Task<string> InstanceOfAsync(string correlation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Engine.Client.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };
        return await Eventually.AnswersAsync(
            async () => (await http.GetFromJsonAsync<JsonElement[]>($"process-instance?processDefinitionKey={Query}&variables=correlationId_eq_{correlation}"))!
                .Select(one => one.GetProperty("id").GetString()).FirstOrDefault(),
            "the instance of the question");
    }

    private static MeterListener Listen(IMeterFactory factory, string name, Action<long> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name == name)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => counted(value));
        listener.Start();
        return listener;
    }
}
