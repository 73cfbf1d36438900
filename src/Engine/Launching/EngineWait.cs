using ProcOS.Engine.Waiting;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.Launching;

/// <summary>Asks an engine until it answers with its database.</summary>
internal sealed class EngineWait(TimeProvider time, Backoff backoff, TimeSpan timeout, int maxAttempts)
{
    /// <exception cref="EngineStartTimeoutException">Time or tries are used up.</exception>
    /// <exception cref="ProcOsException">What answers will never be an engine for us: wrong credentials, another server.</exception>
    public async Task UntilReadyAsync(IEngineProbe probe, string subject, Func<string?> log, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        ProcOsException? last = null;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await probe.CheckDatabaseAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ProcOsException exception) when (exception.Error != EngineErrors.AccessDenied)
            {
                // A server that starts answers 404 and 500 for a while before its REST API is there.
                last = exception;
            }

            var pause = backoff.Delay(attempt);
            var waited = time.GetElapsedTime(begun);
            if (attempt + 1 >= maxAttempts || waited + pause > timeout)
            {
                throw new EngineStartTimeoutException(subject, waited, attempt + 1, last, log());
            }

            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
