using ProcOS.Engine;
using ProcOS.Scenarios.Doors;
using ProcOS.Scenarios.Systems;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningSystem))]

namespace ProcOS.Scenarios.Doors;

/// <summary>One ready kernel on a real engine, for tests that knock at its doors and break nothing.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly TestFolder _folder = new();
    private IRunningEngine? _engine;
    private KernelProcess? _kernel;

    internal KernelProcess Kernel => _kernel ?? throw new InvalidOperationException("Await GetAsync() first.");

    internal string Data => _folder.Data;

    internal Uri EngineAddress => _engine!.BaseAddress;

    /// <summary>The engine behind the kernel, which the first caller starts.</summary>
    internal async Task<EngineView> GetAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_kernel is null)
            {
                _engine = await OwnEngine.StartAsync(_folder);
                var kernel = KernelProcess.Start(
                    _folder.Data,
                    new Dictionary<string, string?>
                    {
                        ["ENGINE"] = "camunda",
                        ["CAMUNDA_BASE_URL"] = _engine.BaseAddress.AbsoluteUri,
                        ["KNOWLEDGE_SOURCES"] = _folder.Knowledge,
                    });
                _kernel = kernel;
                await kernel.ReadyAsync();
            }

            return new EngineView(_engine!.BaseAddress);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_kernel is not null)
        {
            await _kernel.DisposeAsync();
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync();
        }

        _folder.Dispose();
        _gate.Dispose();
    }
}
