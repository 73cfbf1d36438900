namespace ProcOS.Das.Knowledge.Handlers.Answer;

/// <param name="Answer">The whole answer, a Json variable.</param>
/// <param name="Answered">Its verdict, for conditions.</param>
internal sealed record AnswerOutput(KnowledgeAnswer Answer, bool Answered);
