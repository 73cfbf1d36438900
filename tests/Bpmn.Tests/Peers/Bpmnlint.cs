using System.Diagnostics;
using System.Text.Json;
using ProcOS.TestKit;
using Xunit;

namespace ProcOS.Bpmn.Tests.Peers;

/// <summary>bpmnlint's recommended rules over many files, in one Node process.</summary>
internal static class Bpmnlint
{
    private static readonly string Folder = Path.Combine(SharedParts.Repository, "benchmarks/peers");

    public static async Task<IReadOnlyDictionary<string, BpmnlintReport>> RunAsync(IReadOnlyList<string> files)
    {
        Assert.True(
            Directory.Exists(Path.Combine(Folder, "node_modules/bpmnlint")),
            $"Expected the peers in {Folder}; install them: npm ci --prefix benchmarks/peers --ignore-scripts");
        var start = new ProcessStartInfo("node", ["bpmnlint.mjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { files, report = true }));
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("bpmnlint gave no answer.");
        await node.WaitForExitAsync();

        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("reports").EnumerateObject()
            .ToDictionary(file => file.Name, file => Report(file.Value), StringComparer.Ordinal);
    }

    private static BpmnlintReport Report(JsonElement file) => file.TryGetProperty("error", out var error)
        ? new BpmnlintReport(error.GetString(), [], new Dictionary<string, string[]>())
        : new BpmnlintReport(
            Error: null,
            Strings(file.GetProperty("warnings")),
            file.GetProperty("rules").EnumerateObject().ToDictionary(rule => rule.Name, rule => Strings(rule.Value), StringComparer.Ordinal));

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
