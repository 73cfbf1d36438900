using System.Globalization;
using System.Text;

namespace ProcOS.Benchmarks.Soak;

/// <summary>
/// What handlers did, in a file outside the engine: each line is handed to the operating system before the handler goes on,
/// so a kill loses none.
/// </summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Write(LedgerKind kind, string taskId, bool isRedelivery = false)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{kind} {taskId} {Environment.ProcessId} {TimeProvider.System.GetTimestamp()} {(isRedelivery ? 1 : 0)}\n");
        lock (_gate)
        {
            _file.Write(Encoding.ASCII.GetBytes(line));
        }
    }

    public static IEnumerable<LedgerLine> Read(string path) => File.Exists(path)
        ? File.ReadLines(path)
            .Select(line => line.Split(' '))
            .Where(parts => parts.Length == 5 && parts[4].Length == 1)
            .Select(parts => new LedgerLine(
                Enum.Parse<LedgerKind>(parts[0]), parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture), parts[4] == "1"))
        : [];

    public void Dispose() => _file.Dispose();
}

/// <summary>What a line says of its task.</summary>
internal enum LedgerKind
{
    Begun,
    Effect,
    Ended,

    /// <summary>The engine has acknowledged the completion.</summary>
    Acknowledged,
}

/// <param name="At">The machine's monotonic clock: the same for all processes.</param>
internal sealed record LedgerLine(LedgerKind Kind, string TaskId, int Process, long At, bool IsRedelivery);
