namespace ProcOS.Das.Knowledge.Handlers.Answer;

/// <param name="RetrievalId">Where the store keeps what was found.</param>
internal sealed record AnswerInput(string RetrievalId);
