using System.Security.Cryptography;
using System.Text;
using ProcOS.Foundation.Errors;
using ProcOS.Store.Embedded;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Embedded;

public sealed class EmbeddedDatabaseTests : IAsyncLifetime
{
    private readonly EmbeddedStore _folder = EmbeddedStore.Create();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string RecordPath => Path.Combine(_folder.DataDirectory, "run", "store.pid.json");

    /// <summary>No question of the watchdog may touch the files while a test compares them.</summary>
    private StoreOptions Quiet => _folder.Options with { WatchInterval = TimeSpan.FromHours(1) };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task Open_Again_HasTheSameIdAndContent()
    {
        string id;
        await using (var first = await _folder.OpenAsync())
        {
            id = first.StoreId;
            await first.RunAsync(session => session.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer"), Token);
        }

        await using var second = await _folder.OpenAsync();

        Assert.Equal(id, second.StoreId);
        Assert.Equal(42, await second.RunAsync(session => session.ScalarAsync<int>("SELECT answer FROM kept"), Token));
        Assert.False(File.Exists(RecordPath + ".new"));
    }

    [Fact]
    public async Task Open_Folders_AreForTheirOwnerOnly()
    {
        await using var store = await _folder.OpenAsync();

        var folders = new EmbeddedFolders(_folder.DataDirectory);
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(owner, OperatingSystem.IsWindows() ? owner : File.GetUnixFileMode(folders.Store));
        Assert.Equal(owner, OperatingSystem.IsWindows() ? owner : File.GetUnixFileMode(folders.Socket));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Open_SecondOpener_IsRefusedBeforeItTouchesAFile(bool recordIsGone)
    {
        await using var first = await EmbeddedStore.OpenAsync(Quiet);
        var owner = new EmbeddedFolders(_folder.DataDirectory).ReadOwner()!;
        if (recordIsGone)
        {
            // As in another container that shares the folder: only the lock of the database's own process is left.
            File.Delete(RecordPath);
        }

        var before = Fingerprint();
        var error = await Assert.ThrowsAsync<ProcOsException>(() => EmbeddedStore.OpenAsync(Quiet));

        Assert.Equal(StoreErrors.Owned, error.Error);
        Assert.Contains($"process {owner.Pid}, started by process {Environment.ProcessId}", error.Found);
        Assert.Equal(before, Fingerprint());
        Assert.Equal(1, await first.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token));
    }

    [Fact]
    public async Task Open_DataDirectoryWithALongPath_Works()
    {
        var deep = Path.Combine(_folder.DataDirectory, new string('d', 60), new string('e', 60));
        await using var store = await EmbeddedStore.OpenAsync(new StoreOptions { DataDirectory = deep });

        Assert.Equal(1, await store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token));
    }

    [Fact]
    public async Task Run_DatabaseKilled_ComesBackByItself()
    {
        await using var store = await _folder.OpenAsync();
        await store.RunAsync(session => session.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer"), Token);

        KillDatabase();

        await Eventually.PassesAsync(async () =>
            Assert.Equal(42, await store.RunAsync(session => session.ScalarAsync<int>("SELECT answer FROM kept"), Token)));
        Assert.False(store.Lost.IsCompleted);
    }

    [Fact]
    public async Task Run_DatabaseKilledUnderAStatement_SaysThatTheConnectionWasLost()
    {
        await using var store = await _folder.OpenAsync();

        var error = await Assert.ThrowsAsync<ProcOsException>(() => store.RunAsync(
            async session =>
            {
                _ = await session.ScalarAsync<int>("SELECT 1");
                KillDatabase();
                for (var i = 0; i < 10_000; i++)
                {
                    _ = await session.ScalarAsync<int>("SELECT 1");
                }
            },
            Token));

        Assert.Equal(StoreErrors.ConnectionLost, error.Error);
    }

    [Fact]
    public async Task Run_StatementWithoutEnd_MissesItsDeadlineAndTheDatabaseIsRestarted()
    {
        await using var store = await EmbeddedStore.OpenAsync(_folder.Options with { StatementTimeout = TimeSpan.FromSeconds(5) });

        var error = await Assert.ThrowsAsync<ProcOsException>(() => store.RunAsync(
            session => session.ExecuteAsync("SELECT count(*) FROM generate_series(1, 1000000000000)"), Token));

        Assert.Equal(StoreErrors.StatementTimeout, error.Error);
        await Eventually.PassesAsync(async () =>
            Assert.Equal(1, await store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token)));
    }

    [Fact]
    public async Task Lost_RestartsUsedUp_CompletesAndWorkSaysSo()
    {
        await using var store = await EmbeddedStore.OpenAsync(_folder.Options with { MaximumRestarts = 0 });

        KillDatabase();

        var lost = await store.Lost.WaitAsync(Eventually.Deadline, TimeProvider.System, Token);
        Assert.Equal(StoreErrors.Lost, lost.Error);
        var error = await Assert.ThrowsAsync<ProcOsException>(() => store.RunAsync(session => session.ScalarAsync<int>("SELECT 1"), Token));
        Assert.Equal(StoreErrors.Lost, error.Error);
    }

    [Fact]
    public async Task Open_NodeMissing_SaysSo()
    {
        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => EmbeddedStore.OpenAsync(_folder.Options with { NodeProgram = "no-such-node" }));

        Assert.Equal(StoreErrors.NodeMissing, error.Error);
        Assert.False(Directory.Exists(Path.Combine(_folder.DataDirectory, "store")));
    }

    [Fact]
    public async Task Open_PackagesMissing_NamesTheCommandThatInstallsThem()
    {
        var wrapper = Directory.CreateDirectory(Path.Combine(_folder.DataDirectory, "wrapper")).FullName;
        File.WriteAllText(Path.Combine(wrapper, "server.mjs"), "");

        var error = await Assert.ThrowsAsync<ProcOsException>(
            () => EmbeddedStore.OpenAsync(_folder.Options with { WrapperFolder = wrapper }));

        Assert.Equal(StoreErrors.WrapperNotInstalled, error.Error);
        Assert.Contains($"npm ci --prefix {wrapper}", error.NextStep);
    }

    [Fact]
    public async Task Open_DatabaseThatCannotStart_ShowsTheEndOfItsLog()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.DataDirectory, "store", "data")).FullName;
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), "not a version");

        var error = await Assert.ThrowsAsync<ProcOsException>(() => _folder.OpenAsync());

        Assert.Equal(StoreErrors.StartFailed, error.Error);
        Assert.Contains("exit code 70", error.Found);
    }

    [Fact]
    public async Task Wrapper_EndOfItsInput_ClosesInOrder()
    {
        await using (var store = await _folder.OpenAsync())
        {
            await store.RunAsync(session => session.ExecuteAsync("CREATE TABLE kept AS SELECT 42 AS answer"), Token);
        }

        var folders = new EmbeddedFolders(_folder.DataDirectory);
        var program = WrapperProgram.Find(_folder.Options);
        var start = new System.Diagnostics.ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[program, folders.Store, folders.Socket])
        {
            start.ArgumentList.Add(argument);
        }

        using var wrapper = System.Diagnostics.Process.Start(start)!;
        while (await wrapper.StandardOutput.ReadLineAsync(Token) is { } line && !line.EndsWith("ready", StringComparison.Ordinal))
        {
        }

        wrapper.StandardInput.Close();
        await wrapper.WaitForExitAsync(Token);

        Assert.Equal(0, wrapper.ExitCode);
        Assert.Contains("the parent is gone", await wrapper.StandardOutput.ReadToEndAsync(Token));
        Assert.False(File.Exists(Path.Combine(folders.Store, "data", "postmaster.pid")) && File.Exists(Path.Combine(folders.Socket, ".s.PGSQL.5432")));
    }

    private void KillDatabase()
    {
        using var process = System.Diagnostics.Process.GetProcessById(new EmbeddedFolders(_folder.DataDirectory).ReadOwner()!.Pid);
        process.Kill();
    }

    private string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var file in new DirectoryInfo(Path.Combine(_folder.DataDirectory, "store")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Name != "owner.lock" && !file.Name.StartsWith(".s.", StringComparison.Ordinal)).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            _ = text.AppendLine(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {Convert.ToHexStringLower(SHA256.HashData(content))}");
        }

        return text.ToString();
    }
}
