using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ProcOS.Das.Generation.Content;
using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Drafting.Model;
using ProcOS.Das.Generation.Handlers.Check;
using ProcOS.Das.Generation.Handlers.Decide;
using ProcOS.Das.Generation.Handlers.Deploy;
using ProcOS.Das.Generation.Handlers.Draft;
using ProcOS.Das.Generation.Handlers.Enable;
using ProcOS.Das.Generation.Handlers.Expire;
using ProcOS.Das.Generation.Handlers.Propose;
using ProcOS.Das.Generation.Handlers.Repair;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;

namespace ProcOS.Das.Generation;

public static class GenerationServices
{
    /// <summary>
    /// The drafter (the chat model's where <see cref="LanguageModels"/> has one), the proposals and the handlers of
    /// <c>process_generation</c>. Needs the store and the engine's contracts.
    /// </summary>
    /// <exception cref="ProcOsException">Automatic approval outside of development.</exception>
    public static IServiceCollection AddProcOsGeneration(this IServiceCollection services, GenerationOptions options)
    {
        if (options is { AutoApprove: true, IsDevelopment: false })
        {
            throw new ProcOsException(GenerationErrors.AutoApproveRefused, "PROCOS_AUTO_APPROVE", "PROCOS_ENV=dev", "another environment");
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<IDrafter>(provider =>
            provider.GetService<LanguageModels>()?.Chat is { } chat ? new ModelDrafter(chat, options) : new EnglishDrafter());
        services.TryAddSingleton<IDraftCompiler, DraftCompiler>();
        return services
            .AddSingleton(options)
            .AddSingleton<GenerationMetrics>()
            .AddSingleton<ProposalStore>()
            .AddSingleton<ProposalDecisions>()
            .AddSingleton<IProposals>(provider => provider.GetRequiredService<ProposalStore>())
            .AddExternalTaskHandler<EnableHandler>()
            .AddExternalTaskHandler<DraftHandler>()
            .AddExternalTaskHandler<CheckHandler>()
            .AddExternalTaskHandler<RepairHandler>()
            .AddExternalTaskHandler<ProposeHandler>()
            .AddExternalTaskHandler<DecideHandler>()
            .AddExternalTaskHandler<ExpireHandler>()
            .AddExternalTaskHandler<DeployHandler>();
    }
}
