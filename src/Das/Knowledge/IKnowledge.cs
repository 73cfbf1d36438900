namespace ProcOS.Das.Knowledge;

/// <summary>What the system knows from its sources. The process <c>rag_query</c> takes the same way, step by step.</summary>
public interface IKnowledge
{
    /// <exception cref="Foundation.Errors.ProcOsException">The question is empty or too long.</exception>
    Task<KnowledgeAnswer> AnswerAsync(string query, CancellationToken cancellationToken);
}
