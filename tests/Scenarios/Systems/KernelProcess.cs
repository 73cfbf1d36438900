using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Scenarios.Systems;

/// <summary>The built host, run as its users run it: a process with an environment, that writes its lines to standard output.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly Func<string, bool>? _killWhen;

    private KernelProcess(Process process, string data, Func<string, bool>? killWhen)
    {
        _process = process;
        _data = data;
        _killWhen = killWhen;
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public int Pid => _process.Id;

    public string Log
    {
        get
        {
            lock (_gate)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <param name="data">The data directory.</param>
    /// <param name="settings">The environment; nothing of the test's own settings leaks in.</param>
    /// <param name="killWhen">Kills the process with SIGKILL at the first log line for which this is true.</param>
    public static KernelProcess Start(string data, IReadOnlyDictionary<string, string?> settings, Func<string, bool>? killWhen = null)
    {
        var start = new ProcessStartInfo
        {
            FileName = Built("ProcOS.Host"),
            WorkingDirectory = SharedParts.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment[name] = null;
        }

        start.Environment["PROCOS_DATA"] = data;
        start.Environment["PROCOS_PORT"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var kernel = new KernelProcess(process, data, killWhen);
        process.OutputDataReceived += (_, line) => kernel.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => kernel.Hear(line.Data);
        Assert.True(process.Start());
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return kernel;
    }

    public static string Built(string assembly) =>
        Path.Combine(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!, "..", assembly, Configuration, assembly);

    public async Task ReadyAsync()
    {
        await Eventually.PassesAsync(
            async () =>
            {
                if (HasExited)
                {
                    return;
                }

                using var client = Client();
                using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
                _ = answer.EnsureSuccessStatusCode();
            },
            TimeSpan.FromMinutes(3));
        Assert.False(HasExited, Log);
    }

    /// <summary>The HTTP API of the running kernel, with its token.</summary>
    public HttpClient Client()
    {
        var record = JsonNode.Parse(File.ReadAllText(Path.Combine(_data, "run", "kernel.json")))!;
        if ((int)record["pid"]! != Pid)
        {
            throw new InvalidOperationException("kernel.json is not of this kernel yet.");
        }

        var client = new HttpClient { BaseAddress = new Uri((string)record["url"]!), Timeout = TimeSpan.FromMinutes(3) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)record["token"]!);
        return client;
    }

    public async Task<JsonNode> CallAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        }

        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>SIGKILL to the kernel alone: its children stay, as they would when it crashes.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: false);
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop and answers its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start(new ProcessStartInfo("kill") { ArgumentList = { "-TERM", $"{Pid}" } })!;
            await kill.WaitForExitAsync();
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async Task<int> ExitedAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _ = await StopAsync();
        _process.Dispose();
    }

    /// <summary>The pid of a child of the kernel of <paramref name="data"/> from its record, or null.</summary>
    public static int? ChildPid(string data, string name)
    {
        var path = Path.Combine(data, "run", $"{name}.pid.json");
        return File.Exists(path) ? (int?)JsonNode.Parse(File.ReadAllText(path))?["pid"] : null;
    }

    private static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));

    private static bool IsSetting(string name) =>
        name is "ENGINE" or "DATABASE_URL" || new[] { "CAMUNDA_", "PROCOS_", "KNOWLEDGE_", "CHAT_", "EMBEDDING_" }.Any(name.StartsWith);

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_gate)
        {
            _lines.Add(line);
        }

        if (_killWhen?.Invoke(line) == true && !_process.HasExited)
        {
            _process.Kill(entireProcessTree: false);
        }
    }

    /// <summary>Whether a log line is the event <paramref name="name"/>, of the boot phase <paramref name="phase"/> where given.</summary>
    public static bool IsEvent(string line, string name, string? phase = null)
    {
        try
        {
            using var entry = JsonDocument.Parse(line);
            return entry.RootElement.TryGetProperty("event", out var found) && found.ValueEquals(name)
                && (phase is null || (entry.RootElement.TryGetProperty("phase", out var at) && at.ValueEquals(phase)));
        }
        catch (JsonException)
        {
            // Not a line of the kernel's log, or half of one: a kernel can be killed while it writes.
            return false;
        }
    }
}
