using ProcOS.Das.Knowledge;

namespace ProcOS.Das;

/// <param name="InstanceId">The instance of <c>rag_query</c> that answered.</param>
public sealed record AssistanceAnswer(
    bool Answered, string Text, string Mode, IReadOnlyList<Citation> Citations, string InstanceId, string CorrelationId);
