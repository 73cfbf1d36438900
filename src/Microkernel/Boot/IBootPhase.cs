namespace ProcOS.Microkernel.Boot;

/// <summary>One step of the boot. The kernel runs them in order and takes them back in reverse order, on failure and at stop.</summary>
internal interface IBootPhase
{
    /// <summary>config, store, engine, deploy, root or ready.</summary>
    string Name { get; }

    Task StartAsync(KernelContext context, CancellationToken cancellationToken);

    /// <summary>Takes back what <see cref="StartAsync"/> did, as far as it came. Called once, also when it failed.</summary>
    Task UndoAsync(KernelContext context);
}
