using ProcOS.Engine;
using ProcOS.Microkernel.Configuration;
using ProcOS.Store;

namespace ProcOS.Microkernel.Boot;

/// <summary>What the phases have made so far; each property is there after the phase that makes it.</summary>
public sealed class KernelContext
{
    private KernelConfiguration? _configuration;
    private IOpenStore? _store;
    private IRunningEngine? _engine;
    private IServiceProvider? _services;

    /// <summary>Made by config.</summary>
    public KernelConfiguration Configuration
    {
        get => _configuration ?? throw TooEarly("configuration");
        internal set => _configuration = value;
    }

    /// <summary>Made by store.</summary>
    public IOpenStore Store
    {
        get => _store ?? throw TooEarly("store");
        internal set => _store = value;
    }

    /// <summary>Made by engine.</summary>
    public IRunningEngine Engine
    {
        get => _engine ?? throw TooEarly("engine");
        internal set => _engine = value;
    }

    /// <summary>Everything that needs store and engine. Made by engine.</summary>
    public IServiceProvider Services
    {
        get => _services ?? throw TooEarly("services");
        internal set => _services = value;
    }

    private static InvalidOperationException TooEarly(string what) => new($"The {what} is asked for before its phase.");
}
