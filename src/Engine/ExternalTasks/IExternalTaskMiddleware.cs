namespace ProcOS.Engine.ExternalTasks;

/// <summary>
/// Stands around every handler of the host, the first registered outermost. It is made in the scope of the task. What it
/// throws counts as thrown by the handler; not calling <c>next</c> answers in the handler's place.
/// </summary>
public interface IExternalTaskMiddleware
{
    Task<IReadOnlyDictionary<string, VariableValue>> InvokeAsync(
        ExternalTaskContext context, ExternalTaskNext next, CancellationToken cancellationToken);
}
