using ProcOS.Foundation.Redaction;

namespace ProcOS.Microkernel.Health;

/// <summary>Runs all probes side by side, each with a deadline.</summary>
internal sealed class HealthProbes(IEnumerable<IHealthProbe> probes, TimeProvider time)
{
    /// <summary>A part that takes longer does not work for anybody who waits for it.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<IHealthProbe> _probes = [.. probes];

    public async Task<IReadOnlyList<HealthCheck>> RunAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_probes.Select(probe => RunOneAsync(probe, cancellationToken))).ConfigureAwait(false);

    private async Task<HealthCheck> RunOneAsync(IHealthProbe probe, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var (ok, detail) = (false, string.Empty);
        try
        {
            // WaitAsync too: a probe that does not look at its token must not hold up the loop.
            detail = await probe.CheckAsync(either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            ok = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            detail = $"no answer within {Deadline.TotalSeconds:0} s";
        }
#pragma warning disable CA1031 // whatever a probe throws means that its part does not work
        catch (Exception e)
#pragma warning restore CA1031
        {
            detail = SecretRedactor.Redact(e.Message);
        }

        return new HealthCheck(probe.Name, ok, detail, Math.Round(time.GetElapsedTime(started).TotalMilliseconds, 1));
    }
}
