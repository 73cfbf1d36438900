using Microsoft.Extensions.DependencyInjection;
using ProcOS.Engine;
using ProcOS.Microkernel.Configuration;
using ProcOS.Store;

namespace ProcOS.Microkernel.Boot;

/// <summary>
/// Filled by the composition root: the kernel boots a system whose parts (knowledge, tasks, orchestration) it does not know.
/// </summary>
public interface ISystemComposer
{
    /// <summary>The migrations of all projects, the kernel's own excluded.</summary>
    IReadOnlyList<MigrationSet> Migrations { get; }

    /// <summary>
    /// Builds the services of all projects: the engine's contracts, the external-task host with all handlers, further
    /// <see cref="Health.IHealthProbe"/>s.
    /// </summary>
    ServiceProvider Compose(KernelConfiguration configuration, IOpenStore store, IRunningEngine engine);
}
