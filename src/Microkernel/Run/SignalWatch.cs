using System.Runtime.InteropServices;

namespace ProcOS.Microkernel.Run;

/// <summary>Turns SIGTERM and SIGINT into a request to stop.</summary>
internal sealed class SignalWatch : IDisposable
{
    private readonly CancellationTokenSource _received = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public SignalWatch()
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                // Without this the runtime ends the process before anything is taken back.
                context.Cancel = true;
                Signal ??= context.Signal.ToString();
                _received.Cancel();
            }));
        }
    }

    /// <summary>The first signal; null while none came.</summary>
    public string? Signal { get; private set; }

    public CancellationToken Received => _received.Token;

    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _received.Dispose();
    }
}
