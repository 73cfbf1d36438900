namespace ProcOS.Das.Knowledge;

/// <param name="Answered">False when nothing that is known fits the question well enough.</param>
/// <param name="Text">The answer, or why there is none.</param>
/// <param name="Mode"><c>extractive</c> (sentences of the sources), <c>synthesized</c> (by a chat model, resting on them) or <c>refused</c>.</param>
/// <param name="Citations">What the answer rests on, best first; empty when refused.</param>
public sealed record KnowledgeAnswer(bool Answered, string Text, string Mode, IReadOnlyList<Citation> Citations);
