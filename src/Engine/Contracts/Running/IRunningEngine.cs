namespace ProcOS.Engine;

/// <summary>An engine that is there. Disposing it stops only what the launcher started.</summary>
public interface IRunningEngine : IAsyncDisposable
{
    /// <summary>The REST root, without a slash at its end, such as <c>http://127.0.0.1:8080/engine-rest</c>.</summary>
    Uri BaseAddress { get; }

    /// <summary>Where a person looks at instances (Cockpit), or null.</summary>
    Uri? Cockpit { get; }

    /// <summary>The process id of an engine that we started; null for one that was there.</summary>
    int? Pid { get; }

    /// <summary>
    /// Fails when an engine that we started has died more often than the restart limit allows; never completes otherwise.
    /// </summary>
    Task Lost { get; }
}
