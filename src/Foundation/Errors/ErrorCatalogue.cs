namespace ProcOS.Foundation.Errors;

/// <summary>Every code there is, in the order of its area and number.</summary>
public static class ErrorCatalogue
{
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        .. ConfigurationErrors.All,
        .. StoreErrors.All,
        .. EngineErrors.All,
        .. DeploymentErrors.All,
        .. KernelErrors.All,
        .. OrchestrationErrors.All,
        .. TaskErrors.All,
        .. KnowledgeErrors.All,
        .. GenerationErrors.All,
        .. ModelErrors.All,
        .. BpmnErrors.All,
        .. SupervisionErrors.All,
        .. ApiErrors.All,
        .. CommandLineErrors.All,
    ];
}
