namespace ProcOS.Engine.ExternalTasks;

/// <summary>
/// Serves one topic (see <see cref="TopicAttribute"/>). A new instance is made in a scope of its own for each task.
/// Tasks are delivered at least once: writes go through the store's effect ledger under
/// <see cref="ExternalTaskContext.TaskId"/>.
/// </summary>
/// <typeparam name="TInput">
/// A record whose properties are read from the process variables of the same names in camel case. A property of a
/// reference type that is not nullable, or a value type that is not nullable, is required: a missing one is a failure.
/// A record or <see cref="System.Text.Json.JsonElement"/> property is read from a Json variable.
/// </typeparam>
/// <typeparam name="TOutput">
/// A record whose properties become process variables in camel case: string, short, int, long, double, bool,
/// DateTimeOffset and byte[] as the engine's types, null as Null, a <see cref="VariableValue"/> as it is; what JSON writes as
/// one text (enums by name, Guid, Uri) as a String, everything else as a Json variable.
/// </typeparam>
public interface IExternalTaskHandler<TInput, TOutput>
{
    /// <exception cref="BpmnErrorException">Becomes a BPMN error that the process can catch.</exception>
    /// <exception cref="Exception">Anything else becomes a failure: repeated with backoff, then an incident.</exception>
    Task<TOutput> HandleAsync(TInput input, ExternalTaskContext context, CancellationToken cancellationToken);
}
