using ProcOS.Bpmn;
using ProcOS.Foundation.Files;

namespace ProcOS.Microkernel.Deployment;

/// <summary>The models below one folder.</summary>
internal static class ModelFolder
{
    /// <summary>Sorted by name, so that each boot offers them in one order.</summary>
    public static async Task<IReadOnlyList<ModelFile>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<ModelFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files.Add(await ReadFileAsync(name, path, cancellationToken).ConfigureAwait(false));
        }

        return files;
    }

    private static async Task<ModelFile> ReadFileAsync(string name, string path, CancellationToken cancellationToken)
    {
        try
        {
            return RegularFile.Is(path)
                ? new(name, await ReadContentAsync(path, cancellationToken).ConfigureAwait(false))
                : new(name, default) { Unreadable = $"Expected a model, but found {RegularFile.NotThis}." };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new(name, default) { Unreadable = problem.Message };
        }
    }

    // One byte more than the model's reader takes is enough for it to refuse the file; the rest would only fill the memory.
    private static async Task<ReadOnlyMemory<byte>> ReadContentAsync(string path, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: true);
        await using var closing = stream.ConfigureAwait(false);
        var content = new byte[Math.Min(stream.Length, BpmnReadLimits.Default.MaxBytes + 1L)];
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return content.AsMemory(0, read);
    }
}
