using System.Globalization;
using System.Text;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Deliveries;

/// <summary>
/// The notes on disk: a line a note, handed to the operating system before the handler starts, so that a killed process
/// leaves them (a power cut may not). A lock file beside it is held as long as the process lives: who gets it knows
/// that its predecessor is dead.
/// </summary>
internal sealed class JournalFile : IDeliveryNotes, IDisposable
{
    private const int LinesBeforeCompacting = 20_000;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly DeliveryNotes _notes;
    private readonly FileStream _lock;
    private readonly string _path;
    private readonly List<string> _workerIds = [];
    private FileStream _file;
    private int _lines;

    /// <exception cref="ProcOsException">Another host has it, or it cannot be written.</exception>
    public JournalFile(string path, TimeProvider time)
    {
        _path = Path.GetFullPath(path);
        _time = time;
        _notes = new DeliveryNotes(time);
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            _lock = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Read();
            Predecessors = [.. _workerIds];
            Begun = _notes.Begun;
            _file = Rewrite();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _lock?.Dispose();
            throw new ProcOsException(EngineErrors.JournalUnusable, _path, found: exception.Message.TrimEnd('.'), innerException: exception);
        }
    }

    /// <summary>The worker ids of starts before this one that did not end in order.</summary>
    public IReadOnlyList<string> Predecessors { get; }

    /// <summary>How many tasks they had begun without an end.</summary>
    public int Begun { get; }

    public bool Begin(string taskId)
    {
        var now = _time.GetUtcNow();
        var isRepeated = _notes.Begin(taskId, now);
        Write(Line('b', taskId, now));
        return isRepeated;
    }

    public void Settle(string taskId)
    {
        _notes.Settle(taskId);
        Write($"e {taskId}\n");
    }

    public void Pause(string taskId, TimeSpan pause)
    {
        var until = _time.GetUtcNow() + pause;
        _notes.Pause(taskId, until);
        Write(Line('p', taskId, until));
    }

    public bool IsPaused(string taskId) => _notes.IsPaused(taskId);

    public void Use(string workerId)
    {
        lock (_gate)
        {
            _workerIds.Add(workerId);
        }

        Write($"w {workerId}\n");
    }

    public void Forget(string workerId)
    {
        lock (_gate)
        {
            if (_workerIds.Remove(workerId))
            {
                Replace();
            }
        }
    }

    /// <summary>An orderly stop: this start leaves no locks, so the next one need not look for any.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _workerIds.Clear();
            Replace();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file.Dispose();
            _lock.Dispose();
        }
    }

    private static string Line(char kind, string id, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind} {id} {at.ToUnixTimeMilliseconds()}\n");

    private void Write(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        lock (_gate)
        {
            _file.Write(bytes);
            if (++_lines >= LinesBeforeCompacting)
            {
                Replace();
            }
        }
    }

    private void Replace()
    {
        _file.Dispose();
        _file = Rewrite();
    }

    /// <summary>A process that is killed in between leaves the old file whole.</summary>
    private FileStream Rewrite()
    {
        var (begun, paused) = _notes.Compact();
        var text = new StringBuilder();
        foreach (var workerId in _workerIds)
        {
            _ = text.Append("w ").Append(workerId).Append('\n');
        }

        foreach (var (taskId, at) in begun)
        {
            _ = text.Append(Line('b', taskId, at));
        }

        foreach (var (taskId, until) in paused)
        {
            _ = text.Append(Line('p', taskId, until));
        }

        File.WriteAllText(_path + ".new", text.ToString());
        File.Move(_path + ".new", _path, overwrite: true);
        _lines = _workerIds.Count + begun.Length + paused.Length;
        return new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    private void Read()
    {
        foreach (var line in File.Exists(_path) ? File.ReadLines(_path) : [])
        {
            // The last line may be cut off by the kill.
            switch (line.Split(' '))
            {
                case ["w", var workerId]:
                    _workerIds.Add(workerId);
                    break;
                case ["b", var taskId, var at] when long.TryParse(at, CultureInfo.InvariantCulture, out var began):
                    _ = _notes.Begin(taskId, DateTimeOffset.FromUnixTimeMilliseconds(began));
                    break;
                case ["p", var taskId, var until] when long.TryParse(until, CultureInfo.InvariantCulture, out var paused):
                    _notes.Pause(taskId, DateTimeOffset.FromUnixTimeMilliseconds(paused));
                    break;
                case ["e", var taskId]:
                    _notes.Settle(taskId);
                    break;
                default:
                    break;
            }
        }
    }
}
