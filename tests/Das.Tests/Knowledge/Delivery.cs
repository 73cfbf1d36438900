using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;

namespace ProcOS.Das.Tests.Knowledge;

/// <summary>Hands a task to its handler as the host does, without an engine.</summary>
internal static class Delivery
{
    public static async Task<TOutput> HandleAsync<THandler, TInput, TOutput>(IServiceProvider services, string taskId, TInput input)
        where THandler : IExternalTaskHandler<TInput, TOutput>
    {
        await using var scope = services.CreateAsyncScope();
        var context = new ExternalTaskContext
        {
            TaskId = taskId,
            Topic = "test",
            ProcessInstanceId = "instance",
            ProcessDefinitionKey = "process",
            ActivityId = "activity",
            ExecutionId = "execution",
            CorrelationId = "correlation",
            AttemptsLeft = 3,
            Variables = new Dictionary<string, VariableValue>(),
        };
        return await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(input, context, CancellationToken.None);
    }
}
