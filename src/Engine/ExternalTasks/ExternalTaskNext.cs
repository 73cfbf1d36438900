namespace ProcOS.Engine.ExternalTasks;

/// <summary>The rest of a task's way: the middleware behind, then the handler. Answers the variables of the result.</summary>
public delegate Task<IReadOnlyDictionary<string, VariableValue>> ExternalTaskNext(ExternalTaskContext context, CancellationToken cancellationToken);
