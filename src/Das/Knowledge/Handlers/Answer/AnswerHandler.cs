using ProcOS.Das.Knowledge.Answering;
using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Handlers.Answer;

/// <summary>Answers from what was found, or says that nothing was.</summary>
[Topic("knowledge.answer")]
internal sealed class AnswerHandler(IStore store, IEffectLedger effects, RetrievalStore retrievals, Answerer answerer)
    : IExternalTaskHandler<AnswerInput, AnswerOutput>
{
    public Task<AnswerOutput> HandleAsync(AnswerInput input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        LastTry.RunAsync(
            context,
            KnowledgeBpmnErrors.QueryFailed,
            async () =>
            {
                var evidence = await store.RunAsync(
                    async session => await retrievals.FindAsync(session, input.RetrievalId).ConfigureAwait(false) is { } found
                        ? await Answerer.CollectAsync(session, found).ConfigureAwait(false)
                        : null,
                    cancellationToken).ConfigureAwait(false);
                var answer = evidence is null ? null : await answerer.ComposeAsync(evidence, cancellationToken).ConfigureAwait(false);
                var kept = await effects.OnceAsync(
                    context.TaskId,
                    async session =>
                    {
                        await RetrievalStore.DeleteAsync(session, input.RetrievalId).ConfigureAwait(false);

                        // Without evidence this runs only when no earlier delivery of the task has answered.
                        return answer ?? throw new ProcOsException(KnowledgeErrors.PreloadUnknown, $"retrieval {input.RetrievalId}");
                    },
                    cancellationToken).ConfigureAwait(false);
                return new AnswerOutput(kept, kept.Answered);
            },
            AnswerVariables.Failed);
}
