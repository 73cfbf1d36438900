using ProcOS.Foundation.Errors;
using ProcOS.Foundation.Files;

namespace ProcOS.Cli.Shell;

/// <summary>Files that a user names; <c>-</c> is standard input.</summary>
internal static class FileInput
{
    public static async Task<byte[]> ReadAsync(string path, string folder, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path, folder);
        if (path != "-" && Directory.Exists(full))
        {
            throw new ProcOsException(CommandLineErrors.BadFile, path, found: "a folder");
        }

        try
        {
            if (path != "-")
            {
                return await File.ReadAllBytesAsync(full, cancellation);
            }

            await using var input = Console.OpenStandardInput();
            using var copy = new MemoryStream();
            await input.CopyToAsync(copy, cancellation);
            return copy.ToArray();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(CommandLineErrors.BadFile, path, found: problem.Message.TrimEnd('.'), innerException: problem);
        }
    }

    /// <summary>For a file that nobody named: a pipe, which one may well name, would be waited for without end.</summary>
    public static Task<byte[]> ReadFoundAsync(string path, string folder, CancellationToken cancellation) =>
        RegularFile.Is(Path.GetFullPath(path, folder))
            ? ReadAsync(path, folder, cancellation)
            : throw new ProcOsException(CommandLineErrors.BadFile, path, found: RegularFile.NotThis);
}
