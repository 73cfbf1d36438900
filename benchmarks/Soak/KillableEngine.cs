using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using ProcOS.Benchmarks.Host.Clients;

namespace ProcOS.Benchmarks.Soak;

/// <summary>A Camunda 7.24 on an H2 file that keeps what it acknowledged, to be killed and started again on its port.</summary>
internal sealed class KillableEngine(string folder, int port) : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private Process? _process;

    public string Url => $"http://127.0.0.1:{port}/engine-rest";

    public async Task StartAsync()
    {
        var home = Checkout.Unpack("camunda-7.24.0");
        var start = new ProcessStartInfo { FileName = "bash", WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec bash {home}/start.sh > {folder}/engine.log 2>&1 < /dev/null");
        start.Environment["SERVER_PORT"] = $"{port}";
        start.Environment["SERVER_ADDRESS"] = "127.0.0.1";
        start.Environment["SPRING_DATASOURCE_URL"] = $"jdbc:h2:file:{folder}/engine;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        start.Environment["JAVA_OPTS"] = "-Xmx700m";
        _process = Process.Start(start)!;
        var from = Stopwatch.GetTimestamp();
        while (await FindAsync("/engine").ConfigureAwait(false) is null)
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(from) > StartTimeout)
            {
                throw new BenchmarkException("PROC-BEN-008", $"The engine did not come up; its log is {folder}/engine.log.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System).ConfigureAwait(false);
        }
    }

    /// <summary>The script has become the JVM, so this is a SIGKILL of the engine itself.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    public async Task DeployAsync(string name, byte[] model)
    {
        using var content = new MultipartFormDataContent { { new StringContent(name), "deployment-name" }, { new ByteArrayContent(model), name, name } };
        using var answer = await _http.PostAsync(new Uri(Url + "/deployment/create"), content).ConfigureAwait(false);
        _ = answer.EnsureSuccessStatusCode();
    }

    public async Task<int> CountAsync(string query) =>
        (await FindAsync(query).ConfigureAwait(false) ?? throw new BenchmarkException("PROC-BEN-007", $"The engine does not answer {query}.")).GetProperty("count").GetInt32();

    /// <summary>Null when the engine does not answer.</summary>
    public async Task<JsonElement?> FindAsync(string query)
    {
        try
        {
            using var json = JsonDocument.Parse(await _http.GetByteArrayAsync(new Uri(Url + query)).ConfigureAwait(false));
            return json.RootElement.Clone();
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>False when the engine did not answer; it may have started all the same.</summary>
    public async Task<bool> TryStartInstanceAsync(string process)
    {
        try
        {
            using var connection = new RawConnection(Url);
            return (await connection.PostAsync($"/process-definition/key/{process}/start", "{}").ConfigureAwait(false)).Status == 200;
        }
        catch (Exception exception) when (exception is SocketException or BenchmarkException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync().ConfigureAwait(false);
        }

        _process?.Dispose();
        _http.Dispose();
    }
}
