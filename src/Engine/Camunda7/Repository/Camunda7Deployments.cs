using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Camunda7.Repository;

internal sealed class Camunda7Deployments(Camunda7Transport transport)
    : Camunda7List<DeploymentQuery, DeploymentSortKey, Deployment>(
        transport, "deployment", Camunda7Json.Default.DeploymentQuery, Camunda7Json.Default.DeploymentArray, QueryIn.Path),
        IDeployments
{
    /// <summary>Words in the type names of Spring, MyBatis and the engine for a store that does not work.</summary>
    private static readonly string[] TypesOfTheDatabase = ["DataAccess", "Persistence", "Transaction"];

    private readonly Camunda7Transport _transport = transport;
    private readonly Camunda7ProcessDefinitions _definitions = new(transport);

    public async Task<DeploymentResult> DeployAsync(DeploymentRequest request, CancellationToken cancellationToken)
    {
        DeploymentForm.Demand(request);
        try
        {
            return Result(await PostAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (EngineUnreachableException) when (request.ChangedOnly)
        {
            // The engine compares with what it has, so a second request adds nothing. It then answers as if nothing were
            // new; what the first one brought is found under the deployment's id.
            var answer = await PostAsync(request, cancellationToken).ConfigureAwait(false);
            var definitions = await ListAsync(new ProcessDefinitionQuery { DeploymentId = answer.Id }, cancellationToken).ConfigureAwait(false);
            return new DeploymentResult(answer.Id, definitions);
        }
        catch (EngineRefusedException refusal) when (MayBeTheModels(refusal))
        {
            throw new DeploymentRefusedException(
                DeploymentErrors.Refused, refusal.Status, refusal.Type, refusal.EngineMessage, refusal.EngineCode, request.Name, []);
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (int)await CountAsync(new DeploymentQuery(), cancellationToken).ConfigureAwait(false);

    public Task<IReadOnlyList<ProcessDefinition>> ListLatestAsync(string? key, CancellationToken cancellationToken) =>
        ListAsync(new ProcessDefinitionQuery { LatestVersion = true, Key = key, Sorting = [new(ProcessDefinitionSortKey.Key)] }, cancellationToken);

    public Task<string> GetXmlAsync(string definitionId, CancellationToken cancellationToken) =>
        _definitions.GetXmlAsync(ProcessDefinitionRef.ById(definitionId), cancellationToken);

    public Task<Deployment?> FindAsync(string deploymentId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"deployment/{deploymentId}", Camunda7Json.Default.Deployment, cancellationToken);

    public async Task<IReadOnlyList<DeployedResource>> ListResourcesAsync(string deploymentId, CancellationToken cancellationToken) =>
        await _transport.GetAsync($"deployment/{deploymentId}/resources", Camunda7Json.Default.DeployedResourceArray, cancellationToken).ConfigureAwait(false);

    public Task<DeployedResource?> FindResourceAsync(string deploymentId, string resourceId, CancellationToken cancellationToken) =>
        _transport.FindAsync($"deployment/{deploymentId}/resources/{resourceId}", Camunda7Json.Default.DeployedResource, cancellationToken);

    public Task<EngineContent?> OpenResourceAsync(string deploymentId, string resourceId, CancellationToken cancellationToken) =>
        _transport.FindContentAsync($"deployment/{deploymentId}/resources/{resourceId}/data", cancellationToken);

    public async Task<DeploymentResult> RedeployAsync(string deploymentId, RedeploymentRequest request, CancellationToken cancellationToken) =>
        Result(await _transport
            .PostAsync(
                $"deployment/{deploymentId}/redeploy", request, Camunda7Json.Default.RedeploymentRequest, Camunda7Json.Default.DeploymentDto, cancellationToken)
            .ConfigureAwait(false));

    public Task DeleteAsync(string deploymentId, Deletion deletion, CancellationToken cancellationToken) =>
        _transport.DeleteAsync(deletion.Of($"deployment/{deploymentId}"), cancellationToken);

    public async Task<IReadOnlyList<string>> ListRegisteredAsync(CancellationToken cancellationToken) =>
        await _transport.GetAsync("deployment/registered", Camunda7Json.Default.StringArray, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// The engine's parser fails over some models without naming a problem, and answers as it does where its database fails:
    /// only the type tells the two apart, and the code where a name of the model is too long for its column.
    /// </summary>
    private static bool MayBeTheModels(EngineRefusedException refusal) =>
        refusal is not DeploymentRefusedException && refusal.Error == EngineErrors.Refused && FailureClassifier.CauseOf(refusal) switch
        {
            FailureCause.Refused => true,
            FailureCause.CommandFailed => refusal.EngineCode == EngineCodes.ColumnTooSmall
                || !TypesOfTheDatabase.Any(word => refusal.Type?.Contains(word, StringComparison.Ordinal) == true),
            _ => false,
        };

    private Task<IReadOnlyList<ProcessDefinition>> ListAsync(ProcessDefinitionQuery query, CancellationToken cancellationToken) =>
        _definitions.ListAsync(query, cancellationToken);

    private Task<DeploymentDto> PostAsync(DeploymentRequest request, CancellationToken cancellationToken) =>
        _transport.SendAsync(
            new EngineCall(HttpMethod.Post, "deployment/create") { Content = () => DeploymentForm.Of(request) }, Camunda7Json.Default.DeploymentDto, cancellationToken);

    private static DeploymentResult Result(DeploymentDto answer) => new(answer.Id, [.. (answer.DeployedProcessDefinitions ?? []).Values]);
}
