using System.Collections.Concurrent;
using System.Diagnostics;
using ProcOS.TestKit;

namespace ProcOS.Bpmn.Tests;

/// <summary>Real files of others, unpacked on first use.</summary>
internal static class Corpus
{
    private static readonly ConcurrentDictionary<string, string> Folders = new();

    public static IReadOnlyList<string> Miwg() => Files("miwg", "*.bpmn");

    public static IReadOnlyList<string> Camunda7() =>
        [.. new[] { "*.bpmn", "*.xml" }.SelectMany(pattern => Files("camunda7-models", pattern)).Order(StringComparer.Ordinal)];

    public static string MiwgFolder() => Unpack("miwg");

    public static string Camunda7Folder() => Unpack("camunda7-models");

    public static IReadOnlyList<string> Own() =>
        Directory.Exists(Path.Combine(SharedParts.Repository, "processes"))
            ? Directory.GetFiles(Path.Combine(SharedParts.Repository, "processes"), "*.bpmn", SearchOption.AllDirectories)
            : [];

    private static string[] Files(string name, string pattern)
    {
        var files = Directory.GetFiles(Unpack(name), pattern, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static string Unpack(string name)
    {
        var script = SharedParts.Require("runtimes/unpack.sh");
        return Folders.GetOrAdd(name, key =>
        {
            var start = new ProcessStartInfo { FileName = script, RedirectStandardOutput = true };
            start.ArgumentList.Add(key);
            using var process = Process.Start(start)!;
            var folder = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return folder;
        });
    }
}
