using System.Diagnostics;
using ProcOS.Foundation.Errors;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Embedded;

public sealed class DiskFullTests : IAsyncLifetime
{
    private readonly string _disk = Directory.CreateTempSubdirectory("procos-disk-").FullName;

    public async ValueTask InitializeAsync()
    {
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", _disk) != 0)
        {
            Assert.Skip("A small disk of one's own needs the right to mount one.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ = await RunAsync("umount", _disk);
        Directory.Delete(_disk);
    }

    [Fact]
    public async Task Run_DiskFull_SaysSoAndWorksAgainWhenThereIsRoom()
    {
        var ballast = Path.Combine(_disk, "ballast");
        await using var store = await EmbeddedStore.OpenAsync(new StoreOptions
        {
            DataDirectory = Path.Combine(_disk, "data"),
            StatementTimeout = TimeSpan.FromSeconds(10),
        });
        await store.RunAsync(session => session.ExecuteAsync("CREATE TABLE kept (id int, filler text)"), CancellationToken.None);
        Fill(ballast, leave: 6 * 1024 * 1024);

        var acknowledged = 0;
        var error = await Assert.ThrowsAsync<ProcOsException>(async () =>
        {
            while (true)
            {
                await store.RunAsync(
                    session => session.ExecuteAsync(
                        "INSERT INTO kept SELECT @id, string_agg(md5(n::text || @id), '') FROM generate_series(1, 5000) n",
                        new { id = acknowledged + 1 }),
                    CancellationToken.None);
                acknowledged++;
            }
        });

        Assert.Equal(StoreErrors.DiskFull, error.Error);
        File.Delete(ballast);
        await Eventually.PassesAsync(async () =>
        {
            var rows = await store.RunAsync(
                async session =>
                {
                    _ = await session.ExecuteAsync("INSERT INTO kept VALUES (0, 'room again')");
                    return await session.ScalarAsync<int>("SELECT count(*) FROM kept WHERE id > 0");
                },
                CancellationToken.None);
            Assert.Equal(acknowledged, rows);
        });
        Assert.False(store.Lost.IsCompleted);
    }

    private void Fill(string file, long leave)
    {
        var block = new byte[64 * 1024];
        using var stream = File.Create(file);
        while (new DriveInfo(_disk).AvailableFreeSpace > leave)
        {
            stream.Write(block);
            stream.Flush();
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        _ = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
