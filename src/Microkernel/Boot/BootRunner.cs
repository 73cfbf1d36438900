using Microsoft.Extensions.Logging;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Configuration;

namespace ProcOS.Microkernel.Boot;

/// <summary>Runs the phases in order; takes them back in reverse order when one fails, and when the kernel stops.</summary>
internal sealed class BootRunner(IReadOnlyList<IBootPhase> phases, BootState state, TimeProvider time, ILogger<BootRunner> logger)
{
    private readonly Stack<IBootPhase> _done = new();

    /// <exception cref="Exception">What the failed phase threw; nothing is left half started.</exception>
    public async Task StartAsync(KernelContext context, CancellationToken cancellationToken)
    {
        foreach (var phase in phases)
        {
            var started = time.GetTimestamp();
            state.Enter(phase.Name);
            KernelEvents.PhaseStart(logger, phase.Name);
            _done.Push(phase);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                await phase.StartAsync(context, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Report(phase.Name, e, time.GetElapsedTime(started).TotalMilliseconds);
                await StopAsync(context).ConfigureAwait(false);
                throw;
            }

            KernelEvents.PhaseComplete(logger, phase.Name, time.GetElapsedTime(started).TotalMilliseconds);
        }

        state.Run(context);
    }

    /// <summary>Takes back every phase that began. One that cannot be taken back does not keep the others from it.</summary>
    public async Task StopAsync(KernelContext context)
    {
        state.Enter("stopping");
        while (_done.TryPop(out var phase))
        {
            var started = time.GetTimestamp();
            try
            {
                await phase.UndoAsync(context).ConfigureAwait(false);
                KernelEvents.PhaseUndone(logger, phase.Name, time.GetElapsedTime(started).TotalMilliseconds);
            }
#pragma warning disable CA1031 // whatever it is, the phases below still have to be taken back
            catch (Exception e)
#pragma warning restore CA1031
            {
                KernelEvents.UndoFailed(logger, phase.Name, e.Message);
            }
        }
    }

    private void Report(string phase, Exception exception, double durationMs)
    {
        if (exception is ConfigurationException { Problems: var problems })
        {
            foreach (var problem in problems)
            {
                KernelEvents.ConfigurationProblem(logger, problem.ToString(), problem.Key, problem.Error.Code);
            }
        }

        var code = (exception as ProcOsException)?.Error ?? KernelErrors.BootFailed;
        var error = exception switch
        {
            ProcOsException => exception.Message,
            OperationCanceledException => "stopped by a signal",
            _ => exception.ToString(),
        };
        KernelEvents.PhaseFailed(logger, phase, error, code.Code, durationMs);
    }
}
