using System.Security.Cryptography;
using System.Text;
using ProcOS.Das.Knowledge.Chunking;
using ProcOS.Foundation.Errors;

namespace ProcOS.Das.Knowledge.Sources;

/// <summary>Reads one file, or says why it is no source.</summary>
internal sealed class SourceReader(KnowledgeOptions options)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="folder">The folder that the file must be in when all links are followed.</param>
    /// <exception cref="ProcOsException">It is missing, outside, too large, not text, or may not be read.</exception>
    public async Task<SourceText> ReadAsync(string path, string folder, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            var real = ConfinedPath.Require(path, folder);
            if (Directory.Exists(real))
            {
                throw new ProcOsException(KnowledgeErrors.SourceUnreadable, path, "a file", "a folder");
            }

            bytes = await ReadBoundedAsync(real, path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProcOsException(KnowledgeErrors.SourceMissing, path, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(KnowledgeErrors.SourceUnreadable, path, found: exception.Message, innerException: exception);
        }

        return new SourceText(Decode(bytes, path), Convert.ToHexStringLower(SHA256.HashData(bytes)), FormatOf(path));
    }

    private async Task<byte[]> ReadBoundedAsync(string real, string path, CancellationToken cancellationToken)
    {
        // Not File.ReadAllBytes: the length that the file system states can be wrong, or grow meanwhile.
        await using var file = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (content.Length + read > options.MaxSourceBytes)
            {
                throw new ProcOsException(KnowledgeErrors.SourceTooLarge, path, $"at most {options.MaxSourceBytes} bytes", "more");
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static string Decode(byte[] bytes, string path)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));

            // PostgreSQL's text holds no NUL, and no text file does.
            return text.Contains('\0') ? throw new ProcOsException(KnowledgeErrors.SourceNotText, path, "text", "a NUL byte") : text;
        }
        catch (DecoderFallbackException exception)
        {
            throw new ProcOsException(KnowledgeErrors.SourceNotText, path, "UTF-8", $"other bytes at {exception.Index}", innerException: exception);
        }
    }

    private static TextFormat FormatOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDX" ? TextFormat.Markdown : TextFormat.Plain;
}
