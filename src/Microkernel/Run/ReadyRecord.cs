namespace ProcOS.Microkernel.Run;

/// <summary>The content of the readiness file.</summary>
/// <param name="InstanceId">The root process instance.</param>
internal sealed record ReadyRecord(string InstanceId, DateTimeOffset Ts, int Pid);
