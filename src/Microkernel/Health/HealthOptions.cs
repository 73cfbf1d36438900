namespace ProcOS.Microkernel.Health;

/// <param name="Interval">Between two checks while all is well.</param>
/// <param name="MaxFailures">After so many failures in a row the kernel gives up; 0 never.</param>
internal sealed record HealthOptions(TimeSpan Interval, int MaxFailures);
