using System.Globalization;
using System.Runtime.InteropServices;
using ProcOS.Foundation.Errors;
using ProcOS.Store.Embedded;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Store.Tests.Embedded;

/// <summary>
/// Kills the embedded database in the middle of writes, again and again. <c>PROCOS_STORE_ROUNDS</c> says how often;
/// docs/guides/store.md has the command for the long run.
/// </summary>
public sealed class KillRounds
{
    private const int SigKill = 9;
    private const int SigTerm = 15;
    private const int RowsInOneWork = 3;

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("PROCOS_STORE_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    [Fact]
    public async Task Run_DatabaseKilledInMidWrite_KeepsEverythingAcknowledgedAndNoHalfWork()
    {
        await using var folder = EmbeddedStore.Create();
        await using var store = await EmbeddedStore.OpenAsync(folder.Options with { MaximumRestarts = int.MaxValue });
        await store.RunAsync(session => session.ExecuteAsync("CREATE TABLE writes (work int, part int)"), CancellationToken.None);
        var random = new Random(20260517);
        var acknowledged = new List<int>();
        var next = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            var pid = new EmbeddedFolders(folder.DataDirectory).ReadOwner()!.Pid;
            var signal = round % 2 == 0 ? SigTerm : SigKill;
            var killAt = acknowledged.Count + random.Next(1, 40);
            Task? killing = null;
            while (killing is null || Directory.Exists($"/proc/{pid}"))
            {
                if (killing is null && acknowledged.Count >= killAt)
                {
                    // Beside the writing, so that it hits at any point of a work.
                    killing = Task.Run(() => Kill(pid, signal));
                }

                next++;
                if (await TryWriteAsync(store, next))
                {
                    acknowledged.Add(next);
                }
            }

            await killing;
            var found = await FoundAsync(store);
            Assert.Empty(acknowledged.Except(found.Where(row => row.Parts == RowsInOneWork).Select(row => row.Work)));
            Assert.All(found, row => Assert.Equal(RowsInOneWork, row.Parts));
        }

        Assert.True(acknowledged.Count >= Rounds, $"Only {acknowledged.Count} works were acknowledged in {Rounds} rounds.");
        Assert.False(store.Lost.IsCompleted);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} rounds, {acknowledged.Count} works acknowledged, none lost");
    }

    private sealed record Found(int Work, int Parts);

    private static async Task<bool> TryWriteAsync(IOpenStore store, int work)
    {
        try
        {
            await store.RunAsync(
                session => session.ExecuteAsync(
                    "INSERT INTO writes VALUES (@work, @part)", Enumerable.Range(1, RowsInOneWork).Select(part => new { work, part })),
                CancellationToken.None);
            return true;
        }
        catch (ProcOsException exception) when (exception.Error == StoreErrors.ConnectionLost || exception.Error == StoreErrors.Unreachable)
        {
            return false;
        }
    }

    private static Task<IReadOnlyList<Found>> FoundAsync(IOpenStore store) =>
        Eventually.AnswersAsync<IReadOnlyList<Found>>(
            async () => await store.RunAsync(
                session => session.QueryAsync<Found>("""SELECT work AS "Work", count(*)::int AS "Parts" FROM writes GROUP BY work"""),
                CancellationToken.None),
            "the database to answer after the kill");

    private static void Kill(int pid, int signal) => Assert.Equal(0, NativeKill(pid, signal));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int pid, int signal);
}
