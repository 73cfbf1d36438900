namespace ProcOS.Engine;

/// <summary>Open incidents. Its list takes one sort key.</summary>
public interface IIncidents : IEngineList<IncidentQuery, Incident>
{
    /// <summary>Null when there is none.</summary>
    Task<Incident?> FindAsync(string incidentId, CancellationToken cancellationToken);

    /// <summary>Reports one of a kind of our own on an execution that is in an activity.</summary>
    Task<Incident> CreateAsync(string executionId, NewIncident incident, CancellationToken cancellationToken);

    /// <summary>Closes one of a kind of our own.</summary>
    /// <exception cref="EngineRefusedException">A failed job or external task: give it tries instead.</exception>
    Task ResolveAsync(string incidentId, CancellationToken cancellationToken);

    /// <param name="annotation">Null removes it.</param>
    Task AnnotateAsync(string incidentId, string? annotation, CancellationToken cancellationToken);
}
