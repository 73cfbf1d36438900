using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProcOS.Das.Knowledge.Answering;
using ProcOS.Das.Knowledge.Chunking;
using ProcOS.Das.Knowledge.Handlers.Answer;
using ProcOS.Das.Knowledge.Handlers.Chunk;
using ProcOS.Das.Knowledge.Handlers.Embed;
using ProcOS.Das.Knowledge.Handlers.Manifest;
using ProcOS.Das.Knowledge.Handlers.Retrieve;
using ProcOS.Das.Knowledge.Handlers.Sources;
using ProcOS.Das.Knowledge.Handlers.Store;
using ProcOS.Das.Knowledge.Handlers.Summary;
using ProcOS.Das.Knowledge.Manifest;
using ProcOS.Das.Knowledge.Preloading;
using ProcOS.Das.Knowledge.Repository;
using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Das.Knowledge.Sources;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Llm;

namespace ProcOS.Das.Knowledge;

public static class KnowledgeServices
{
    /// <summary>
    /// Registers <see cref="IKnowledge"/> and the handlers of <c>knowledge_preload</c> and <c>rag_query</c>. The store must be
    /// registered; <see cref="LanguageModels"/> may be.
    /// </summary>
    /// <exception cref="Foundation.Errors.ProcOsException">An option is out of its range.</exception>
    public static IServiceCollection AddProcOsKnowledge(this IServiceCollection services, KnowledgeOptions options)
    {
        options.Check();
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new LanguageModels(null, null));
        services.AddSingleton(options);
        services.AddSingleton(new Chunker(options.MaxChunkTokens, options.OverlapTokens));
        services.AddSingleton(new ManifestFile(Path.Combine(options.DataDirectory, "knowledge", "manifest.jsonl")));
        services.AddSingleton<ManifestRecorder>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<SourceScanner>();
        services.AddSingleton<PreloadStore>();
        services.AddSingleton<KnowledgeCollection>();
        services.AddSingleton<IKnowledgeRepository, PostgresKnowledgeRepository>();
        services.AddSingleton<RetrievalStore>();
        services.AddSingleton<Retriever>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<IKnowledge, KnowledgeService>();
        return services
            .AddExternalTaskHandler<SourcesHandler>()
            .AddExternalTaskHandler<ChunkHandler>()
            .AddExternalTaskHandler<EmbedHandler>()
            .AddExternalTaskHandler<StoreHandler>()
            .AddExternalTaskHandler<ManifestHandler>()
            .AddExternalTaskHandler<SummaryHandler>()
            .AddExternalTaskHandler<RetrieveHandler>()
            .AddExternalTaskHandler<AnswerHandler>();
    }
}
