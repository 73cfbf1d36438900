using Microsoft.Extensions.Logging;
using ProcOS.Das.Knowledge.Retrieval;
using ProcOS.Llm;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Answering;

/// <summary>Makes an answer out of passages: a model's, if there is one and it cites them, else their own sentences.</summary>
internal sealed partial class Answerer(LanguageModels models, ILogger<Answerer> log)
{
    // Passages far behind the best are about something else.
    private const double CloseToTheBest = 0.7;
    private const int MostExtracts = 3;

    /// <summary>What is needed from the store, so that a model can be asked outside of the transaction.</summary>
    public static async Task<Evidence> CollectAsync(StoreSession session, FoundPassages retrieval)
    {
        var close = retrieval.Passages.TakeWhile(passage => passage.Score >= CloseToTheBest * retrieval.Passages[0].Score).Take(MostExtracts).ToList();
        var extracts = close.Count == 0 ? [] : await SentencePicker.PickAsync(session, retrieval.Query, close).ConfigureAwait(false);
        return new Evidence(retrieval.Query, retrieval.Passages, [.. close.Zip(extracts, (passage, text) => new Extract(passage, text)).Where(extract => extract.Text.Length > 0)]);
    }

    public async Task<KnowledgeAnswer> ComposeAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        if (evidence.Extracts.Count == 0)
        {
            return KnowledgeAnswers.NothingFound;
        }

        if (models.Chat is { } chat)
        {
            try
            {
                if (await GroundedSynthesis.TryAsync(chat, evidence, cancellationToken).ConfigureAwait(false) is { } answer)
                {
                    return answer;
                }

                Uncited(log);
            }
            catch (ModelException exception)
            {
                ModelFailed(log, exception);
            }
        }

        return KnowledgeAnswers.FromExtracts(evidence.Extracts);
    }

    [LoggerMessage(6001, LogLevel.Warning, "The model's answer did not cite the passages it was given; the passages' own sentences are used.")]
    private static partial void Uncited(ILogger log);

    [LoggerMessage(6002, LogLevel.Warning, "The model could not be asked; the passages' own sentences are used.")]
    private static partial void ModelFailed(ILogger log, Exception exception);
}
