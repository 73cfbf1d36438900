using System.Diagnostics;
using Xunit;

namespace ProcOS.TestKit;

/// <summary>Pipes with a name in the file system: whoever opens one waits until there is somebody at the other end.</summary>
public static class NamedPipe
{
    public static void Create(string path)
    {
        var start = new ProcessStartInfo { FileName = "mkfifo" };
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
