namespace ProcOS.Microkernel.Run;

/// <summary>Files that only this user reads.</summary>
internal static class PrivateFile
{
    /// <summary>Readers see the old file or the whole new one, never a part.</summary>
    public static void Write(string path, byte[] content)
    {
        if (OperatingSystem.IsWindows())
        {
            // Without file modes the token would be everybody's.
            throw new PlatformNotSupportedException("ProcOS runs on Linux and macOS.");
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        using (var stream = new FileStream(temporary, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
            stream.Write(content);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
