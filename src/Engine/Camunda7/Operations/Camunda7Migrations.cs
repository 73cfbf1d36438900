using ProcOS.Engine.Camunda7.Http;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.Camunda7.Operations;

internal sealed class Camunda7Migrations(Camunda7Transport transport) : IMigrations
{
    public Task<MigrationPlan> GenerateAsync(
        string sourceDefinitionId, string targetDefinitionId, bool updateEventTriggers, CancellationToken cancellationToken) =>
        transport.QueryAsync(
            "migration/generate",
            new PlanRequestDto(sourceDefinitionId, targetDefinitionId, updateEventTriggers),
            Camunda7Json.Default.PlanRequestDto,
            Camunda7Json.Default.MigrationPlan,
            cancellationToken);

    public Task<MigrationReport> ValidateAsync(MigrationPlan plan, CancellationToken cancellationToken) =>
        transport.QueryAsync("migration/validate", plan, Camunda7Json.Default.MigrationPlan, Camunda7Json.Default.MigrationReport, cancellationToken);

    public Task ExecuteAsync(MigrationExecution execution, CancellationToken cancellationToken) =>
        transport.PostAsync("migration/execute", execution, Camunda7Json.Default.MigrationExecution, cancellationToken);

    public Task<Batch> ExecuteInBatchAsync(MigrationExecution execution, CancellationToken cancellationToken) =>
        transport.PostAsync(
            "migration/executeAsync", execution, Camunda7Json.Default.MigrationExecution, Camunda7Json.Default.Batch, cancellationToken);
}
