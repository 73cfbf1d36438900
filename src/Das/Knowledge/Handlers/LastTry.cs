using ProcOS.Engine;
using ProcOS.Engine.ExternalTasks;
using ProcOS.Foundation.Errors;
using ProcOS.Llm;

namespace ProcOS.Das.Knowledge.Handlers;

/// <summary>
/// Decides what a failed step becomes. What trying again cannot mend becomes the BPMN error that the model catches, at
/// once; anything else does so at the last try, so that one source or one question never ends in an incident.
/// </summary>
internal static class LastTry
{
    // Error messages become String variables, which end at 4,000 characters.
    private const int LongestMessage = 2_000;

    public static async Task<T> RunAsync<T>(
        ExternalTaskContext context, string bpmnError, Func<Task<T>> work, Func<string, IReadOnlyDictionary<string, VariableValue>>? variables = null)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (
            exception is not OperationCanceledException and not BpmnErrorException and not ProcOsException { Error.IsOutage: true }
            && (IsFinal(exception) || context.AttemptsLeft <= 1))
        {
            var message = exception.Message.Length <= LongestMessage ? exception.Message : exception.Message[..LongestMessage];
            throw new BpmnErrorException(bpmnError, message, variables?.Invoke(message));
        }
    }

    private static bool IsFinal(Exception exception) => exception switch
    {
        ModelException model => !model.IsTransient,
        ProcOsException { Error: var error } => error.Code.StartsWith("PROC-KNW-", StringComparison.Ordinal),
        _ => false,
    };
}
