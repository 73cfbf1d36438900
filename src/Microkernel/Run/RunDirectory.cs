using System.Diagnostics;
using System.Text.Json;
using ProcOS.Foundation.Errors;

namespace ProcOS.Microkernel.Run;

/// <summary>
/// <c>&lt;data&gt;/run</c>: who the kernel of this data directory is, how it is reached, whether it is ready. The lock
/// is the kernel's of the operating system, so that it ends with the process however that dies.
/// </summary>
internal sealed class RunDirectory(string dataDirectory, string readyFile) : IDisposable
{
    private readonly List<string> _made = [];
    private FileStream? _lock;
    private bool _isNew;
    private bool _wasReady;

    public string Path { get; } = System.IO.Path.Combine(dataDirectory, "run");

    private string LockFile => System.IO.Path.Combine(Path, "kernel.lock");

    private string KernelFile => System.IO.Path.Combine(Path, "kernel.json");

    /// <summary>Takes the data directory, or changes nothing.</summary>
    /// <exception cref="ProcOsException">Another kernel has it, or it cannot be written.</exception>
    public void Claim()
    {
        if (OperatingSystem.IsWindows())
        {
            // Without file modes the token would be everybody's.
            throw new PlatformNotSupportedException("ProcOS runs on Linux and macOS.");
        }

        try
        {
            _made.AddRange(new[] { Path, dataDirectory }.Where(folder => !Directory.Exists(folder)));
            _ = Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(KernelErrors.DataDirectory, dataDirectory, found: e.Message, innerException: e);
        }

        try
        {
            _isNew = !File.Exists(LockFile);
            _lock = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ProcOsException(KernelErrors.DataDirectory, dataDirectory, found: e.Message, innerException: e);
        }
        catch (IOException e)
        {
            throw new ProcOsException(KernelErrors.AlreadyRunning, dataDirectory, found: Owner(), innerException: e);
        }

        RemoveReady();
        File.Delete(KernelFile);
    }

    public void WriteKernel(Uri url, string token, TimeProvider time)
    {
        using var self = Process.GetCurrentProcess();
        var record = new KernelRecord(url.ToString().TrimEnd('/'), Environment.ProcessId, token, new DateTimeOffset(self.StartTime), time.GetUtcNow());
        PrivateFile.Write(KernelFile, JsonSerializer.SerializeToUtf8Bytes(record, RunJson.Default.KernelRecord));
    }

    public void WriteReady(string rootInstanceId, TimeProvider time)
    {
        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(readyFile)!);
        var record = new ReadyRecord(rootInstanceId, time.GetUtcNow(), Environment.ProcessId);
        PrivateFile.Write(readyFile, JsonSerializer.SerializeToUtf8Bytes(record, RunJson.Default.ReadyRecord));
        _wasReady = true;
    }

    public void RemoveReady()
    {
        if (File.Exists(readyFile))
        {
            File.Delete(readyFile);
        }
    }

    /// <summary>Gives the data directory back. If the kernel was never ready, the folders that it made go too, as far as they are empty.</summary>
    public void Dispose()
    {
        if (_lock is null)
        {
            return;
        }

        File.Delete(KernelFile);
        if (!_wasReady && _isNew)
        {
            // Only one that no kernel before us knew: whoever has opened it already would hold a lock on nothing.
            File.Delete(LockFile);
            _made.ForEach(RemoveIfEmpty);
        }

        _lock.Dispose();
        _lock = null;
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // What lies there tells why the boot failed, or is a database.
        }
    }

    private string Owner()
    {
        try
        {
            var owner = JsonSerializer.Deserialize(File.ReadAllBytes(KernelFile), RunJson.Default.KernelRecord);
            return $"process {owner!.Pid} at {owner.Url}";
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return "a kernel that is just starting or stopping";
        }
    }
}
