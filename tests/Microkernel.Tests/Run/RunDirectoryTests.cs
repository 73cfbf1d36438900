using System.Text.Json;
using ProcOS.Foundation.Errors;
using ProcOS.Microkernel.Run;
using Xunit;

namespace ProcOS.Microkernel.Tests.Run;

public sealed class RunDirectoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("procos-run-");

    private string KernelFile => Path.Combine(_folder.FullName, "run", "kernel.json");

    private string ReadyFile => Path.Combine(_folder.FullName, "run", "ready.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Claim_AnotherHasIt_NamesTheOwnerAndChangesNothing()
    {
        using var first = New();
        first.Claim();
        first.WriteKernel(new Uri("http://127.0.0.1:5100"), "token", TimeProvider.System);
        first.WriteReady("root-1", TimeProvider.System);
        var before = (File.ReadAllText(KernelFile), File.ReadAllText(ReadyFile));
        using var second = New();

        var refused = Assert.Throws<ProcOsException>(second.Claim);
        second.Dispose();

        Assert.Equal(KernelErrors.AlreadyRunning, refused.Error);
        Assert.Contains($"process {Environment.ProcessId} at http://127.0.0.1:5100", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, (File.ReadAllText(KernelFile), File.ReadAllText(ReadyFile)));
    }

    [Fact]
    public void Claim_StaleReadyFile_IsRemoved()
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(ReadyFile)!);
        File.WriteAllText(ReadyFile, "{}");
        using var run = New();

        run.Claim();

        Assert.False(File.Exists(ReadyFile));
    }

    [Fact]
    public void Dispose_Claimed_LetsTheNextOneIn()
    {
        var first = New();
        first.Claim();
        first.WriteKernel(new Uri("http://127.0.0.1:5100"), "token", TimeProvider.System);

        first.Dispose();

        Assert.False(File.Exists(KernelFile));
        using var second = New();
        second.Claim();
    }

    [Fact]
    public void Dispose_NeverReady_RemovesTheFoldersThatItMade()
    {
        var data = Path.Combine(_folder.FullName, "data");
        var run = new RunDirectory(data, ReadyFile);
        run.Claim();

        run.Dispose();

        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public void Dispose_NeverReady_KeepsWhatOthersPutThere()
    {
        var data = Path.Combine(_folder.FullName, "data");
        var run = new RunDirectory(data, ReadyFile);
        run.Claim();
        _ = Directory.CreateDirectory(Path.Combine(data, "log"));

        run.Dispose();

        Assert.True(Directory.Exists(Path.Combine(data, "log")));
        Assert.False(Directory.Exists(run.Path));
    }

    [Fact]
    public void Dispose_NeverReadyInAFolderThatWasThere_RemovesOnlyItsLockFile()
    {
        using var run = New();
        _ = Directory.CreateDirectory(run.Path);
        File.WriteAllText(Path.Combine(run.Path, "shell.pid"), "1 1");
        run.Claim();

        run.Dispose();

        Assert.Equal(["shell.pid"], Directory.EnumerateFiles(run.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Dispose_WasReady_KeepsTheLockFile()
    {
        var run = New();
        run.Claim();
        run.WriteReady("root-1", TimeProvider.System);

        run.Dispose();

        Assert.True(File.Exists(Path.Combine(run.Path, "kernel.lock")));
    }

    [Fact]
    public void WriteKernel_OtherUsers_CannotReadTheToken()
    {
        using var run = New();
        run.Claim();

        run.WriteKernel(new Uri("http://127.0.0.1:5100/"), "secret", TimeProvider.System);

        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KernelFile));
        using var written = JsonDocument.Parse(File.ReadAllBytes(KernelFile));
        Assert.Equal("http://127.0.0.1:5100", written.RootElement.GetProperty("url").GetString());
        Assert.Equal("secret", written.RootElement.GetProperty("token").GetString());
    }

    private RunDirectory New() => new(_folder.FullName, ReadyFile);
}
