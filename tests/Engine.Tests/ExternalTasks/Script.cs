using System.Collections.Concurrent;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Engine.Tests.ExternalTasks;

/// <summary>What the test wants the handlers of its host to do, and what they did.</summary>
internal sealed class Script(Func<ExternalTaskContext, CancellationToken, Task<int>> act)
{
    /// <summary>The ids of the tasks whose handler was called, in that order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public Task<int> RunAsync(ExternalTaskContext context, CancellationToken cancellationToken)
    {
        Calls.Enqueue(context.TaskId);
        return act(context, cancellationToken);
    }
}

internal sealed record Result(int Answer);

/// <summary>Does what the test's <see cref="Script"/> says.</summary>
internal abstract class ScriptedHandler(Script script) : IExternalTaskHandler<NoVariables, Result>
{
    public async Task<Result> HandleAsync(NoVariables input, ExternalTaskContext context, CancellationToken cancellationToken) =>
        new(await script.RunAsync(context, cancellationToken));
}
