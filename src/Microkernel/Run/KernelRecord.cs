namespace ProcOS.Microkernel.Run;

/// <summary>The content of <c>run/kernel.json</c>.</summary>
/// <param name="Url">The root of the HTTP API, without a slash at its end.</param>
/// <param name="Pid">The kernel's process.</param>
/// <param name="Token">The API's bearer token; new at each start.</param>
/// <param name="ProcessStarted">When the process began, to tell it from a later one with the same pid.</param>
/// <param name="Ts">When the file was written.</param>
internal sealed record KernelRecord(string Url, int Pid, string Token, DateTimeOffset ProcessStarted, DateTimeOffset Ts);
