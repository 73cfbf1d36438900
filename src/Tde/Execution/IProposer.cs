using System.Text.Json;

namespace ProcOS.Tde.Execution;

/// <summary>Where candidates for an answer come from: a task's own resampling, or a model that is asked.</summary>
internal interface IProposer
{
    /// <summary>At most <see cref="ProposalRequest.Count"/> candidates, each a JSON object; fewer, or none, when it has no more to say.</summary>
    ValueTask<IReadOnlyList<JsonElement>> ProposeAsync(ProposalRequest request, CancellationToken cancellationToken);
}
