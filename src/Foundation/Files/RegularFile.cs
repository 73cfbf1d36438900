using System.Formats.Tar;

namespace ProcOS.Foundation.Files;

/// <summary>Tells files with content of their own from pipes, sockets and devices: to open or to read one of those may wait for ever.</summary>
public static class RegularFile
{
    /// <summary>What is said in place of the content of another kind of file.</summary>
    public const string NotThis = "a pipe, a socket or a device, not a regular file";

    /// <summary>Links are followed. Opens nothing but empty regular files; what is not there or cannot be looked at counts as regular, since reading says why.</summary>
    public static bool Is(string path)
    {
        var file = new FileInfo(path);
        try
        {
            file = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            return OperatingSystem.IsWindows() || !file.Exists || file.Length > 0 || IsArchivedAsContent(file.FullName);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // File attributes and modes do not tell the kind of a file; the entry of an archive does.
    private static bool IsArchivedAsContent(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            try
            {
                writer.WriteEntry(path, "file");
            }
            catch (IOException)
            {
                // No archive takes a socket.
                return false;
            }
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
    }
}
