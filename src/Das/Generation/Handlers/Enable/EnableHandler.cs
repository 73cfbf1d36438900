using ProcOS.Das.Generation.Drafting;
using ProcOS.Das.Generation.Proposals;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Das.Generation.Handlers.Enable;

/// <summary>Says whether drafts can be made and kept, and by whom.</summary>
[Topic("generation.enable")]
internal sealed class EnableHandler(ProposalStore proposals, IDrafter drafter) : IExternalTaskHandler<NoVariables, EnableOutput>
{
    public async Task<EnableOutput> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken)
    {
        await proposals.ProbeAsync(cancellationToken).ConfigureAwait(false);
        return new EnableOutput(GenerationReady: true, drafter.Mode);
    }
}
