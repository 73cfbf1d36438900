using Microsoft.Extensions.DependencyInjection;
using ProcOS.Das.Knowledge;
using ProcOS.Das.Knowledge.Handlers;
using ProcOS.Das.Knowledge.Handlers.Chunk;
using ProcOS.Das.Knowledge.Handlers.Sources;
using ProcOS.Das.Knowledge.Handlers.Store;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Llm;
using ProcOS.Store;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>What a newcomer asks about ProcOS, answered from the repository's own docs as they are.</summary>
public sealed class RepositoryKnowledgeTests(RepositoryKnowledge docs) : IClassFixture<RepositoryKnowledge>
{
    [Theory]
    [InlineData("How do I use an engine that is there already?", "docs/guides/existing-camunda.md")]
    [InlineData("How do I start it with Docker?", "docs/guides/docker.md")]
    [InlineData("How do I write a handler?", "docs/guides/write-a-handler.md")]
    [InlineData("Where does PGlite keep its files?", "docs/adr/0003-store.md")]
    [InlineData("Which boot phases are there?", "docs/guides/boot.md")]
    [InlineData("What happens to a task that fails in TDE?", "docs/guides/tde.md")]
    [InlineData("How is a draft approved?", "docs/guides/generation.md")]
    [InlineData("Which exit codes does the procos command have?", "docs/reference/cli.md")]
    [InlineData("What does PROCOS_HEALTH_INTERVAL mean?", "docs/reference/configuration.md")]
    [InlineData("What is the validation hash of a process?", "docs/reference/bpmn-metadata.md")]
    [InlineData("Why is the kernel passive?", "docs/adr/0005-passive-kernel.md")]
    public async Task Answer_QuestionAboutProcOS_CitesTheRightPage(string question, string page)
    {
        var answer = await docs.AnswerAsync(question);

        Assert.True(answer.Answered, answer.Text);
        Assert.Equal(page, answer.Citations[0].Source);
    }

    [Theory]
    [InlineData("How do I bake a chocolate cake?")]
    [InlineData("Who won the football world cup in 1998?")]
    [InlineData("Which walnut grows fastest in Bavaria?")]
    [InlineData("blarg fnord quux")]
    public async Task Answer_Nonsense_IsRefused(string question)
    {
        var answer = await docs.AnswerAsync(question);

        Assert.False(answer.Answered, answer.Text);
        Assert.Empty(answer.Citations);
    }

    /// <summary>The demo must not ask what the docs do not answer.</summary>
    [Fact]
    public async Task Answer_QuestionOfTheDemo_IsOneOfThese()
    {
        var script = await File.ReadAllTextAsync(Path.Combine(SharedParts.Repository, "deploy", "shell", "demo.sh"));
        var question = script.Split("DEMO_QUESTION=\"")[1].Split('"')[0];

        Assert.Equal("docs/guides/existing-camunda.md", (await docs.AnswerAsync(question)).Citations[0].Source);
    }
}

/// <summary>The docs of this repository, read once for all questions.</summary>
public sealed class RepositoryKnowledge : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("procos-own-docs-");
    private TestStore? _store;
    private ServiceProvider? _services;

    public Task<KnowledgeAnswer> AnswerAsync(string question) =>
        _services!.GetRequiredService<IKnowledge>().AnswerAsync(question, CancellationToken.None);

    public async ValueTask InitializeAsync()
    {
        _store = await TestStore.OpenAsync(StoreKind.Server, DasMigrations.Set);
        _services = new ServiceCollection()
            .AddProcOsStore(_store)
            .AddSingleton(new LanguageModels(null, null))
            .AddProcOsKnowledge(new KnowledgeOptions { Root = SharedParts.Repository, DataDirectory = _data.FullName, Sources = ["docs", "README.md"] })
            .BuildServiceProvider();
        var listed = await Delivery.HandleAsync<SourcesHandler, SourcesInput, SourcesOutput>(_services, "own-list", new SourcesInput(null));
        for (var index = 0; index < listed.SourceCount; index++)
        {
            var input = new SourceInput(listed.PreloadId, index);
            await Delivery.HandleAsync<ChunkHandler, SourceInput, ChunkOutput>(_services, $"own-chunk-{index}", input);
            await Delivery.HandleAsync<StoreHandler, SourceInput, NoVariables>(_services, $"own-store-{index}", input);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _data.Delete(recursive: true);
    }
}
