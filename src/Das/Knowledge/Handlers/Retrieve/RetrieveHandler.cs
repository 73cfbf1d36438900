using ProcOS.Das.Knowledge.Handlers.Answer;
using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Retrieve;

/// <summary>Finds the passages that may answer a question.</summary>
[Topic("knowledge.retrieve")]
internal sealed class RetrieveHandler(IEffectLedger effects, Retriever retriever, RetrievalStore retrievals, KnowledgeOptions options)
    : IExternalTaskHandler<RetrieveInput, RetrieveOutput>
{
    public Task<RetrieveOutput> HandleAsync(RetrieveInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(
            context,
            KnowledgeBpmnErrors.QueryFailed,
            async () =>
            {
                var query = await retriever.PrepareAsync(input.Query, options.AnswerPassages, [], cancellationToken).ConfigureAwait(false);
                return await effects.OnceAsync(
                    context.TaskId,
                    async session =>
                    {
                        var hits = await retriever.RetrieveAsync(session, query).ConfigureAwait(false);
                        await retrievals.SaveAsync(session, context.TaskId, query.Text, hits).ConfigureAwait(false);
                        return new RetrieveOutput(context.TaskId, hits.Count);
                    },
                    cancellationToken).ConfigureAwait(false);
            },
            AnswerVariables.Failed);
}
