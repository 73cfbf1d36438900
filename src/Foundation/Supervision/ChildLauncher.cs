using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;
using ProcOS.Foundation.Errors;

namespace ProcOS.Foundation.Supervision;

/// <summary>Builds and runs the command line by which a child starts in a group and session of its own.</summary>
[SupportedOSPlatform("linux")]
internal static class ChildLauncher
{
    /// <summary>
    /// Runs in the child before the program: standard output goes to the log file itself (a pipe would break when the
    /// parent dies), and the record is complete before the program begins. Field 22 of stat is the start time;
    /// the name in field 2 is this shell's and holds no space.
    /// </summary>
    private const string Script =
        """
        exec >>"$1" 2>&1 || exit 126
        record=$2; beginning=$3; shift 3
        read -r stat </proc/$$/stat
        started=$(set -- $stat; shift 21; printf %s "$1")
        printf '%s,"pid":%d,"startTime":%s}\n' "$beginning" "$$" "$started" >"$record.new" || exit 126
        mv "$record.new" "$record" || exit 126
        exec "$@"
        """;

    /// <summary>The whole command; its first word is the program to start.</summary>
    public static IReadOnlyList<string> Command(ChildProcessOptions options, string program, ChildRecord record) =>
    [
        Find("setsid", null), "sh", "-c", Script, "procos-child",
        options.LogFile, ChildRecord.PathOf(options.RunDirectory, options.Name), record.Beginning(),
        program, .. options.Arguments,
    ];

    public static Process Start(ChildProcessOptions options, string mark)
    {
        var program = Find(options.Program, options.WorkingDirectory);
        var self = ProcessStat.Read(Environment.ProcessId)!;
        var record = new ChildRecord(
            options.Name, program, ProcessStat.BootId, mark, self.Pid, self.StartTime, Pid: 0, StartTime: 0);
        var command = Command(options, program, record);
        var start = new ProcessStartInfo
        {
            FileName = command[0],
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[ProcessGroup.MarkVariable] = mark;
        try
        {
            PrepareFiles(options);
            return Process.Start(start)!;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new ProcOsException(
                SupervisionErrors.StartFailed, options.Name, $"'{program}' to start", exception.Message, innerException: exception);
        }
    }

    private static void PrepareFiles(ChildProcessOptions options)
    {
        _ = Directory.CreateDirectory(options.RunDirectory);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.LogFile))!);
        if (!File.Exists(options.LogFile))
        {
            // What a child prints is not for other users of the machine.
            new FileStream(options.LogFile, new FileStreamOptions
            {
                Mode = FileMode.Append,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            }).Dispose();
        }
    }

    private static string Find(string program, string? workingDirectory)
    {
        if (program.Contains('/', StringComparison.Ordinal))
        {
            var path = Path.GetFullPath(program, workingDirectory ?? Directory.GetCurrentDirectory());
            return IsExecutable(path) ? path : throw Missing(program, File.Exists(path) ? "a file that may not be executed" : "nothing there");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsExecutable)
            ?? throw Missing(program, "it in no folder of PATH");
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode anyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (File.GetUnixFileMode(path) & anyExecute) != 0;
    }

    private static ProcOsException Missing(string program, string found) =>
        new(SupervisionErrors.ProgramMissing, program, "an executable program", found);
}
