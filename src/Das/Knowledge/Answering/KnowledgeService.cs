using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Answering;

internal sealed class KnowledgeService(IStore store, Retriever retriever, Answerer answerer, KnowledgeOptions options) : IKnowledge
{
    public async Task<KnowledgeAnswer> AnswerAsync(string query, CancellationToken cancellationToken)
    {
        var question = await retriever.PrepareAsync(query, options.AnswerPassages, [], cancellationToken).ConfigureAwait(false);
        var evidence = await store.RunAsync(
            async session =>
            {
                var hits = await retriever.RetrieveAsync(session, question).ConfigureAwait(false);
                return await Answerer.CollectAsync(session, new FoundPassages(question.Text, [.. hits.Select(hit => new Passage(hit.Chunk, hit.Score))])).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return await answerer.ComposeAsync(evidence, cancellationToken).ConfigureAwait(false);
    }
}
