using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Knowledge;
using ProcOS.Das.Knowledge.Handlers;
using ProcOS.Das.Knowledge.Handlers.Chunk;
using ProcOS.Das.Knowledge.Handlers.Embed;
using ProcOS.Das.Knowledge.Handlers.Manifest;
using ProcOS.Das.Knowledge.Handlers.Sources;
using ProcOS.Das.Knowledge.Handlers.Store;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Llm;
using ProcOS.Store;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>The steps by themselves, on a small library: right sources, refusals, and deliveries that come twice.</summary>
public sealed class KnowledgeQualityTests(ServerKnowledgeStore store) : IClassFixture<ServerKnowledgeStore>, IDisposable
{
    private static readonly Dictionary<string, string> Library = new()
    {
        ["boot.md"] = "# Boot\n\nThe kernel boots in six phases: config, store, engine, deploy, root and ready.\n\nWhen a port is in use, the boot fails with one clear error.\n",
        ["store.md"] = "# Store\n\nWithout a server the kernel supervises PGlite, which is PostgreSQL compiled to WebAssembly. A second opener is refused before it touches a file.\n",
        ["approval.md"] = "# Approval\n\nA person approves a draft in a user task. The approval is bound to the hash of exactly that draft, and a stale approval is rejected.\n",
        ["probes.md"] = "# Health\n\nProbes touch the database and have deadlines, because an engine answers its version with a dead database.\n",
        ["tokens.md"] = "# Local API\n\nThe kernel writes the URL, its pid and the token to `run/kernel.json`. Each call needs the token.\n",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-library-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Which phases does the kernel boot in?", "boot.md")]
    [InlineData("What happens when the port is in use?", "boot.md")]
    [InlineData("What is PGlite?", "store.md")]
    [InlineData("What is an approval bound to?", "approval.md")]
    [InlineData("Why do probes touch the database?", "probes.md")]
    [InlineData("Where does the kernel write its token?", "tokens.md")]
    public async Task Answer_QuestionOfTheLibrary_CitesTheRightSourceFirst(string question, string source)
    {
        using var services = await LoadedAsync(null);

        var answer = await services.GetRequiredService<IKnowledge>().AnswerAsync(question, CancellationToken.None);

        Assert.True(answer.Answered);
        Assert.Equal(source, answer.Citations[0].Source);
        Assert.All(answer.Citations, citation => Assert.Contains(citation.Snippet.TrimEnd('…'), answer.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("How do I bake a chocolate cake?")]
    [InlineData("Who won the football world cup in 1998?")]
    [InlineData("What is the capital of France?")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("the of and")]
    public async Task Answer_QuestionAboutSomethingElse_IsRefused(string question)
    {
        using var services = await LoadedAsync(null);

        var answer = await services.GetRequiredService<IKnowledge>().AnswerAsync(question, CancellationToken.None);

        Assert.Equal((false, "refused", 0), (answer.Answered, answer.Mode, answer.Citations.Count));
    }

    [Theory]
    [InlineData("In six phases [1].", "synthesized", true)]
    [InlineData("In six phases, I think.", "extractive", true)]
    [InlineData("In six phases [99].", "extractive", true)]
    [InlineData("In six phases [0].", "extractive", true)]
    [InlineData("NO ANSWER", "refused", false)]
    public async Task Answer_ByAModel_CountsOnlyWithCitationsOfWhatItWasGiven(string reply, string mode, bool answered)
    {
        using var services = await LoadedAsync(new ScriptedChat(reply));

        var answer = await services.GetRequiredService<IKnowledge>().AnswerAsync("Which phases does the kernel boot in?", CancellationToken.None);

        Assert.Equal((mode, answered), (answer.Mode, answer.Answered));
        Assert.Equal(answered, answer.Citations.Count > 0);
    }

    [Fact]
    public async Task Handlers_TaskDeliveredTwice_WriteOnce()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "one.md"), "Words of one.");
        using var services = Build(null, "twice");

        var first = await Delivery.HandleAsync<SourcesHandler, SourcesInput, SourcesOutput>(services, "twice-list", new SourcesInput(null));
        var again = await Delivery.HandleAsync<SourcesHandler, SourcesInput, SourcesOutput>(services, "twice-list", new SourcesInput(null));
        var input = new SourceInput(first.PreloadId, 0);
        for (var delivery = 0; delivery < 2; delivery++)
        {
            await Delivery.HandleAsync<ChunkHandler, SourceInput, ChunkOutput>(services, "twice-chunk", input);
            await Delivery.HandleAsync<EmbedHandler, SourceInput, NoVariables>(services, "twice-embed", input);
            await Delivery.HandleAsync<StoreHandler, SourceInput, NoVariables>(services, "twice-store", input);
            await Delivery.HandleAsync<ManifestHandler, ManifestInput, NoVariables>(services, "twice-manifest", new ManifestInput(first.PreloadId, 0, "ok", null));
        }

        Assert.Equal(first, again);
        var chunks = await store.Store.RunAsync(session => session.ScalarAsync<long>("SELECT count(*) FROM das.knowledge_chunks WHERE collection = 'twice'"), CancellationToken.None);
        Assert.Equal(1, chunks);
        var lines = await services.GetRequiredService<ManifestFile>().ReadAsync(CancellationToken.None);
        Assert.Single(lines, line => line.Collection == "twice");
    }

    [Fact]
    public async Task Chunk_SourceThatVanishedSinceTheList_IsTheErrorOfThatSource()
    {
        var path = Path.Combine(_folder.FullName, "gone.md");
        File.WriteAllText(path, "Here for now.");
        using var services = Build(null, "gone");
        var listed = await Delivery.HandleAsync<SourcesHandler, SourcesInput, SourcesOutput>(services, "gone-list", new SourcesInput(null));
        File.Delete(path);

        var error = await Assert.ThrowsAsync<BpmnErrorException>(
            () => Delivery.HandleAsync<ChunkHandler, SourceInput, ChunkOutput>(services, "gone-chunk", new SourceInput(listed.PreloadId, 0)));

        Assert.Equal("KNOWLEDGE_SOURCE_FAILED", error.Code);
        Assert.Contains("PROC-KNW-001", error.Message, StringComparison.Ordinal);
    }

    private async Task<ServiceProvider> LoadedAsync(IChatClient? chat)
    {
        foreach (var (name, text) in Library)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, name), text);
        }

        var run = Guid.NewGuid().ToString("n");
        var services = Build(chat, run);
        var listed = await Delivery.HandleAsync<SourcesHandler, SourcesInput, SourcesOutput>(services, $"{run}-list", new SourcesInput(null));
        for (var index = 0; index < listed.SourceCount; index++)
        {
            var input = new SourceInput(listed.PreloadId, index);
            await Delivery.HandleAsync<ChunkHandler, SourceInput, ChunkOutput>(services, $"{run}-chunk-{index}", input);
            await Delivery.HandleAsync<StoreHandler, SourceInput, NoVariables>(services, $"{run}-store-{index}", input);
        }

        return services;
    }

    private ServiceProvider Build(IChatClient? chat, string collection) =>
        new ServiceCollection()
            .AddProcOsStore(store.Store)
            .AddSingleton(new LanguageModels(chat, null))
            .AddProcOsKnowledge(new KnowledgeOptions
            {
                Root = _folder.FullName,
                DataDirectory = Path.Combine(_folder.FullName, ".procos"),
                Sources = ["."],
                Collection = collection,
            })
            .BuildServiceProvider();

    private sealed class ScriptedChat(string reply) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply)));

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Answers are not streamed.");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
