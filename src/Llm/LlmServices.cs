using Microsoft.Extensions.DependencyInjection;

namespace ProcOS.Llm;

public static class LlmServices
{
    /// <summary>Registers <see cref="LanguageModels"/> with what the options choose.</summary>
    /// <exception cref="Foundation.Errors.ProcOsException">A chosen provider lacks a setting.</exception>
    public static IServiceCollection AddProcOsLlm(
        this IServiceCollection services, ChatModelOptions chat, EmbeddingModelOptions embeddings)
    {
        ModelFactory.Check(chat);
        ModelFactory.Check(embeddings);
        return services.AddSingleton(provider =>
        {
            var clock = provider.GetService<TimeProvider>() ?? TimeProvider.System;
            return new LanguageModels(ModelFactory.CreateChat(chat, clock), ModelFactory.CreateEmbeddings(embeddings, clock));
        });
    }
}
