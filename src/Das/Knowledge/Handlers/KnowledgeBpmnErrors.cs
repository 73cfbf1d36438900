namespace ProcOS.Das.Knowledge.Handlers;

/// <summary>The error codes that the models <c>knowledge_preload</c> and <c>rag_query</c> catch.</summary>
internal static class KnowledgeBpmnErrors
{
    public const string PreloadFailed = "KNOWLEDGE_PRELOAD_FAILED";
    public const string SourceFailed = "KNOWLEDGE_SOURCE_FAILED";
    public const string QueryFailed = "KNOWLEDGE_QUERY_FAILED";
}
