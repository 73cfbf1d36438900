using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Host.Tests;

/// <summary>The built kernel in a process and a data directory of its own.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    private KernelProcess(Process process, string data)
    {
        _process = process;
        Data = data;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Data { get; }

    public bool IsReady => File.Exists(Path.Combine(Data, "run", "ready.json"));

    public bool HasExited => _process.HasExited;

    public IReadOnlyList<JsonElement> Log => [.. _lines.Where(line => line.StartsWith('{')).Select(line => JsonElement.Parse(line))];

    /// <summary>Whatever came out that is not a JSON object.</summary>
    public IReadOnlyList<string> OtherOutput => [.. _lines.Where(line => !line.StartsWith('{'))];

    private bool HasSaidSo => Log.Any(line =>
        line.GetProperty("event").GetString() == "kernel_bootstrap_complete" && line.GetProperty("phase").GetString() == "ready");

    public IEnumerable<string> Events => Log.Select(line => line.GetProperty("event").GetString()!);

    /// <summary>Processes that carry this kernel's data directory in their environment, itself included while it runs.</summary>
    public IReadOnlyList<string> Family()
    {
        var mark = $"PROCOS_DATA={Data}\0";
        return [.. Directory.EnumerateDirectories("/proc").Where(folder => Read(folder, "environ").Contains(mark, StringComparison.Ordinal)).Select(folder => Read(folder, "cmdline"))];
    }

    public static KernelProcess Start(string data, IReadOnlyDictionary<string, string> settings)
    {
        // Of the same build as this test: artifacts/bin/PROJECT/CONFIGURATION.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(SharedParts.Repository, "artifacts", "bin", "ProcOS.Host", configuration, "ProcOS.Host.dll");
        var start = new ProcessStartInfo
        {
            FileName = "dotnet",
            WorkingDirectory = SharedParts.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var inherited in start.Environment.Keys.Where(key => key.StartsWith("PROCOS_", StringComparison.Ordinal) || key.StartsWith("CAMUNDA_", StringComparison.Ordinal)).ToArray())
        {
            _ = start.Environment.Remove(inherited);
        }

        start.Environment["PROCOS_DATA"] = data;
        start.Environment["PROCOS_PORT"] = "0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        return new KernelProcess(Process.Start(start)!, data);
    }

    public async Task ReadyAsync()
    {
        // What it wrote comes through a pipe, perhaps after the file.
        await Eventually.PassesAsync(
            () => Assert.True((IsReady && HasSaidSo) || HasExited, string.Join('\n', _lines)), TimeSpan.FromMinutes(3));
        Assert.True(IsReady, $"The kernel ended before it was ready.\n{string.Join('\n', _lines)}");
    }

    public async Task<int> ExitAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2), TimeProvider.System);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start(new ProcessStartInfo { FileName = "kill", ArgumentList = { "-TERM", $"{_process.Id}" } })!)
        {
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    /// <summary>A client with the token of <c>kernel.json</c>.</summary>
    public HttpClient Client()
    {
        var kernel = JsonElement.Parse(File.ReadAllText(Path.Combine(Data, "run", "kernel.json")));
        var client = new HttpClient { BaseAddress = new Uri(kernel.GetProperty("url").GetString()!) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", kernel.GetProperty("token").GetString());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // Most entries of /proc are no process, not ours to read, or gone by now.
    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file)) + '\0';
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
