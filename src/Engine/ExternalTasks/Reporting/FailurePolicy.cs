using ProcOS.Engine.ExternalTasks.Binding;
using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Redaction;

namespace ProcOS.Engine.ExternalTasks.Reporting;

/// <summary>What the engine is told about an exception: words, tries left, and the pause before the next one.</summary>
internal sealed class FailurePolicy(ExternalTaskHostOptions options)
{
    /// <summary>The engine cuts longer ones.</summary>
    private const int LongestMessage = 600;

    /// <summary>An outage is not counted, so its pause cannot grow with the count: it is that of the third try.</summary>
    private const int OutageTry = 2;

    /// <summary>The engine knows no tries before the first failure.</summary>
    public static int AttemptsLeft(LockedTask task, TopicBinding binding) => Math.Max(1, task.Retries ?? binding.Attempts);

    public TaskFailure Describe(Exception exception, LockedTask task, TopicBinding binding)
    {
        var left = AttemptsLeft(task, binding);
        var isFinal = exception is ProcOsException { Error: var error } && error == EngineErrors.InputDoesNotFit;

        // Three tries within seconds would turn each restart of the database into an incident that a person must mend.
        var isOutage = exception is ProcOsException { Error.IsOutage: true };
        var retries = isFinal ? 0 : isOutage ? left : left - 1;
        var tried = isOutage ? OutageTry : Math.Max(0, binding.Attempts - left);

        // What the engine keeps is read by everybody who may open Cockpit.
        var message = SecretRedactor.Redact($"{exception.GetType().Name}: {exception.Message}");
        return new TaskFailure(
            message.Length <= LongestMessage ? message : message[..LongestMessage],
            SecretRedactor.Redact(exception.ToString()),
            retries,
            retries == 0 ? TimeSpan.Zero : (binding.RetryBackoff ?? options.RetryBackoff).Delay(tried));
    }
}
