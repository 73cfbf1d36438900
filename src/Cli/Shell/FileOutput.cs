using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>Files that a command writes.</summary>
internal static class FileOutput
{
    /// <summary>By way of a second file: a full disk or a crash leaves the old file, never half of the new one.</summary>
    public static async Task ReplaceAsync(string path, string folder, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(path, folder);
        var next = target + ".new";
        try
        {
            await File.WriteAllBytesAsync(next, content, cancellation);
            File.Move(next, target, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(next))
            {
                File.Delete(next);
            }

            throw new ProcOsException(CommandLineErrors.CannotWrite, path, found: problem.Message.TrimEnd('.'), innerException: problem);
        }
    }
}
