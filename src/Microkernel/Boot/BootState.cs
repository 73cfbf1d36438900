namespace ProcOS.Microkernel.Boot;

/// <summary>How far the kernel is, for probes from outside. Thread-safe.</summary>
public sealed class BootState
{
    private volatile string _phase = "starting";
    private volatile KernelContext? _running;

    /// <summary>The phase that runs, <c>running</c> or <c>stopping</c>.</summary>
    public string Phase => _phase;

    /// <summary>Null unless the boot is done and the kernel is not stopping.</summary>
    public KernelContext? Running => _running;

    internal void Enter(string phase)
    {
        _running = null;
        _phase = phase;
    }

    internal void Run(KernelContext context)
    {
        _phase = "running";
        _running = context;
    }
}
