using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using ProcOS.Foundation.Supervision;
using Xunit;

namespace ProcOS.TestKit;

/// <summary>
/// The real PostgreSQL of the tests: one server per test process, one database per call. The environment variable
/// <c>PROCOS_TEST_POSTGRES</c> (a connection string whose user may create databases) names one that is there already.
/// </summary>
public sealed class PostgresServer
{
    private const string Variable = "PROCOS_TEST_POSTGRES";
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "procos-test-postgres");

    // One server for the whole process is the point; PostgresServerEnd stops it.
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private readonly string _connectionString;
    private readonly IChildProcess? _process;

    private PostgresServer(string connectionString, IChildProcess? process)
    {
        _connectionString = connectionString;
        _process = process;
    }

    /// <summary>Creates a database and answers its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            // Here, so that a missing part skips each test that asks and not only the first.
            _ = SharedParts.Require("runtimes/postgres-16.2.tar.xz");
        }

        var server = await Shared.Value;
        var name = $"test_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(server._connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        _ = await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server._connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Starts a server of one's own, for tests that stop or kill it.</summary>
    public static async Task<(IChildProcess Process, string ConnectionString)> StartOwnAsync(string folder, int port)
    {
        var program = Path.Combine(await UnpackAsync(), "start.sh");
        var process = new ProcessSupervisor(TimeProvider.System).Start(new ChildProcessOptions
        {
            Name = $"postgres-{port}",
            Program = program,
            Arguments = [Path.Combine(folder, "data"), $"{port}"],
            Environment = new Dictionary<string, string?> { ["FAST"] = "1" },
            RunDirectory = Path.Combine(folder, "run"),
            LogFile = Path.Combine(folder, $"postgres-{port}.log"),
        });
        var address = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Timeout=5";
        await Eventually.PassesAsync(async () =>
        {
            Assert.False(process.HasExited, string.Join('\n', process.TailLog()));
            await using var connection = new NpgsqlConnection(address + ";Pooling=false");
            await connection.OpenAsync();
        });
        return (process, address);
    }

    /// <summary>Stops the server if this process has started one.</summary>
    internal static async Task EndAsync()
    {
        if (!Shared.IsValueCreated || (await Shared.Value)._process is not { } process)
        {
            return;
        }

        // At once: asked to end, PostgreSQL waits for its clients, whose pools are still open in this process.
        await process.StopAsync(new CancellationToken(canceled: true));
        await process.DisposeAsync();
        Directory.Delete(Path.Combine(Folder, $"{Environment.ProcessId}"), recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<PostgresServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new PostgresServer(given, null);
        }

        await RemoveLeftoversAsync();
        var port = FreePort();
        var (process, address) = await StartOwnAsync(Path.Combine(Folder, $"{Environment.ProcessId}"), port);
        return new PostgresServer(address, process);
    }

    private static async Task RemoveLeftoversAsync()
    {
        _ = Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetDirectories(Folder).Where(old => !Directory.Exists($"/proc/{Path.GetFileName(old)}")))
        {
            await new ProcessSupervisor(TimeProvider.System).ReapAsync(Path.Combine(old, "run"));
            Directory.Delete(old, recursive: true);
        }
    }

    private static async Task<string> UnpackAsync()
    {
        var start = new ProcessStartInfo(SharedParts.Require("runtimes/unpack.sh")) { RedirectStandardOutput = true };
        start.ArgumentList.Add("postgres-16.2");
        using var unpack = Process.Start(start)!;
        var folder = (await unpack.StandardOutput.ReadToEndAsync()).Trim();
        await unpack.WaitForExitAsync();
        Assert.Equal(0, unpack.ExitCode);
        return folder;
    }
}
