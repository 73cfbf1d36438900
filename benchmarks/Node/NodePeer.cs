using System.Diagnostics;
using System.Text.Json;

namespace ProcOS.Benchmarks.Node;

/// <summary>
/// A peer in one Node process that stays warm between rounds: a script of <c>benchmarks/peers</c> that answers each line
/// of JSON on its standard input with one line of JSON.
/// </summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "benchmarks", "peers");

    private readonly Process _process;

    private NodePeer(Process process) => _process = process;

    public int ProcessId => _process.Id;

    /// <exception cref="BenchmarkException">Node or the script is missing.</exception>
    public static NodePeer Start(string script, params string[] arguments)
    {
        var path = Path.Combine(Folder, script);
        if (!File.Exists(path) || !Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new BenchmarkException("PROC-BEN-003", $"Expected the peer {path} and its node_modules; start it through benchmarks/run.sh.");
        }

        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = Folder };
        foreach (var argument in arguments.Prepend(path))
        {
            start.ArgumentList.Add(argument);
        }

        return new NodePeer(Process.Start(start)
            ?? throw new BenchmarkException("PROC-BEN-003", "Node did not start."));
    }

    /// <summary>The version of an installed package, as its own manifest says.</summary>
    public static string Version(string package)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "node_modules", package, "package.json")));
        return $"{package} {manifest.RootElement.GetProperty("version").GetString()}";
    }

    /// <exception cref="BenchmarkException">The peer ended instead of answering.</exception>
    public async Task<JsonElement> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question).ConfigureAwait(false);
        await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        var answer = await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false)
            ?? throw new BenchmarkException("PROC-BEN-003", "The peer ended without an answer; its own words stand above.");
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
