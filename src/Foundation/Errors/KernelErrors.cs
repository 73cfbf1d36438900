namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-KRN-…</c>.</summary>
public static class KernelErrors
{
    public static ErrorCode AlreadyRunning { get; } = new("PROC-KRN-001", "Another kernel owns this data directory", "Stop it first (./procos.sh stop), or set PROCOS_DATA to another folder.");

    public static ErrorCode PortTaken { get; } = new("PROC-KRN-002", "The kernel's port is taken", "Stop what listens there, or set PROCOS_PORT to a free port (0 picks one).");

    public static ErrorCode OtherStore { get; } = new("PROC-KRN-003", "Another ProcOS with another store uses this engine", "Use that kernel's store, or another engine; if that ProcOS is gone for good, delete its root instance in Cockpit.");

    public static ErrorCode RootNotRunning { get; } = new("PROC-KRN-004", "The root process does not run", "Read the engine's log and the incidents of root_peo in Cockpit.");

    public static ErrorCode BrokenModel { get; } = new("PROC-KRN-005", "A model is broken and PROCOS_STRICT is on", "Mend the findings, or set PROCOS_STRICT=false to deploy the valid models only.");

    public static ErrorCode NoRootModel { get; } = new("PROC-KRN-006", "The root process was not deployed", "PROCOS_PROCESSES must name a folder that holds kernel/root_peo.bpmn without errors.");

    public static ErrorCode Unhealthy { get; } = new("PROC-KRN-007", "The kernel gave up after too many failed health checks", "Read the health_check_failed events above: they name the part that does not answer.");

    public static ErrorCode DataDirectory { get; } = new("PROC-KRN-008", "The data directory cannot be used", "Make it a folder that this user may write, or set PROCOS_DATA.");

    public static ErrorCode PartLost { get; } = new("PROC-KRN-009", "A part that the kernel supervises is gone for good", "Read its log under the data directory, then start again.");

    public static ErrorCode BootFailed { get; } = new("PROC-KRN-010", "The boot failed for a reason that nobody foresaw", "Report it with the log lines above.");

    internal static IReadOnlyList<ErrorCode> All =>
        [AlreadyRunning, PortTaken, OtherStore, RootNotRunning, BrokenModel, NoRootModel, Unhealthy, DataDirectory, PartLost, BootFailed];
}
