namespace ProcOS.Engine;

/// <summary>Moves running instances to another version of their process.</summary>
public interface IMigrations
{
    /// <summary>The engine's proposal: activities that are alike in both versions.</summary>
    /// <param name="updateEventTriggers">True takes names and times of the new version for waiting events.</param>
    Task<MigrationPlan> GenerateAsync(string sourceDefinitionId, string targetDefinitionId, bool updateEventTriggers, CancellationToken cancellationToken);

    /// <summary>What would be wrong with a plan, by instruction; the reports are empty when nothing is.</summary>
    Task<MigrationReport> ValidateAsync(MigrationPlan plan, CancellationToken cancellationToken);

    /// <summary>Migrates now, in one transaction: all instances or none.</summary>
    /// <exception cref="EngineRefusedException">The plan does not fit, or an instance waits where the plan says nothing.</exception>
    Task ExecuteAsync(MigrationExecution execution, CancellationToken cancellationToken);

    /// <summary>Migrates in the background, instance by instance.</summary>
    Task<Batch> ExecuteInBatchAsync(MigrationExecution execution, CancellationToken cancellationToken);
}
