using ProcOS.Foundation.Errors;

namespace ProcOS.Cli.Shell;

/// <summary>Files that a command writes.</summary>
internal static class FileOutput
{
    /// <summary>By way of a second file: a full disk or a crash leaves the old file, never half of the new one.</summary>
    /// <remarks>A link stays one, the file keeps its mode, and what is no file, such as <c>/dev/stdout</c>, is written to.</remarks>
    public static async Task ReplaceAsync(string path, string folder, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var target = Path.GetFullPath(path, folder);
        string? next = null;
        try
        {
            if (target.StartsWith("/dev/", StringComparison.Ordinal))
            {
                await File.WriteAllBytesAsync(target, content, cancellation);
                return;
            }

            if (new FileInfo(target).LinkTarget is not null)
            {
                target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
            }

            next = $"{target}.{Path.GetRandomFileName()}";
            await File.WriteAllBytesAsync(next, content, cancellation);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(target));
            }

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
