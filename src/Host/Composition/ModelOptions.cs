using ProcOS.Das.Knowledge;
using ProcOS.Llm;
using ProcOS.Microkernel.Configuration;

namespace ProcOS.Host.Composition;

/// <summary>Translates the settings into the options of the projects, which read no environment.</summary>
internal static class ModelOptions
{
    public static ChatModelOptions Chat(KernelConfiguration configuration) => new()
    {
        Provider = Kind(configuration.Chat),
        BaseAddress = configuration.Chat.BaseAddress,
        Model = configuration.Chat.Model,
        ApiKey = configuration.Chat.ApiKey,
    };

    public static EmbeddingModelOptions Embedding(KernelConfiguration configuration) => new()
    {
        Provider = Kind(configuration.Embedding),
        BaseAddress = configuration.Embedding.BaseAddress,
        Model = configuration.Embedding.Model,
        ApiKey = configuration.Embedding.ApiKey,
        Dimensions = configuration.Embedding.Dimensions,
    };

    public static KnowledgeOptions Knowledge(KernelConfiguration configuration)
    {
        var options = new KnowledgeOptions
        {
            Root = configuration.WorkingDirectory,
            DataDirectory = configuration.DataDirectory,
            Sources = configuration.KnowledgeSources,
        };
        return configuration.KnowledgeMinScore is { } score ? options with { MinScore = score } : options;
    }

    private static Llm.ModelProvider Kind(Microkernel.Configuration.ModelProvider provider) => provider.Kind switch
    {
        "openai" => Llm.ModelProvider.OpenAi,
        "ollama" => Llm.ModelProvider.Ollama,
        _ => Llm.ModelProvider.None,
    };
}
