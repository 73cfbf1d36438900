using System.Diagnostics;
using System.Text.Json;

namespace ProcOS.Benchmarks.Parts;

/// <summary>
/// A contender or server in a process of its own, so that its CPU time can be told from everything else's: this program
/// again, or a Node script of <c>benchmarks/peers</c>. It answers each line of JSON on its standard input with one line.
/// </summary>
internal sealed class Part : IAsyncDisposable
{
    private static readonly string Peers = Path.Combine(Checkout.Root, "benchmarks", "peers");

    private readonly Process _process;
    private readonly string _name;

    private Part(string name, Process process)
    {
        _name = name;
        _process = process;
    }

    /// <summary>All CPU time of the process so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>One of <see cref="PartCatalogue"/>.</summary>
    public static Part Start(string name) => Start(name, Environment.ProcessPath!, PartCatalogue.Argument, name);

    /// <exception cref="BenchmarkException">The script or its packages are missing.</exception>
    public static Part StartNode(string script)
    {
        var path = Path.Combine(Peers, script);
        return File.Exists(path) && Directory.Exists(Path.Combine(Peers, "node_modules"))
            ? Start(script, "node", path)
            : throw new BenchmarkException("PROC-BEN-003", $"Expected the peer {path} and its node_modules; start it through benchmarks/run.sh.");
    }

    /// <exception cref="BenchmarkException">The part ended instead of answering.</exception>
    public async Task<JsonElement> AskAsync<T>(T question)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, PartCatalogue.Json)).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        var answer = await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
            ?? throw new BenchmarkException("PROC-BEN-003", $"{_name} ended without an answer; its own words stand above.");
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.Clone();
    }

    /// <summary>As a crash would end it.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private static Part Start(string name, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { FileName = program, RedirectStandardInput = true, RedirectStandardOutput = true };
        // As in src/Host.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new Part(name, Process.Start(start) ?? throw new BenchmarkException("PROC-BEN-003", $"{name} did not start."));
    }
}
