using System.Globalization;

namespace ProcOS.Foundation.Supervision;

/// <summary>What <c>/proc/PID/stat</c> says of one process.</summary>
/// <param name="StartTime">Clock ticks since the machine booted: with the pid, it names one process for good.</param>
internal sealed record ProcessStat(int Pid, char State, int Group, long StartTime)
{
    private const int FieldsAfterName = 20;

    /// <summary>A zombie has ended; whether its parent ever collects it is not our concern.</summary>
    public bool IsAlive => State is not ('Z' or 'X');

    public static string BootId { get; } = ReadBootId();

    /// <summary>Null when there is no such process.</summary>
    public static ProcessStat? Read(int pid)
    {
        try
        {
            return Parse(pid, File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Null when <paramref name="text"/> is not in the kernel's format.</summary>
    internal static ProcessStat? Parse(int pid, string text)
    {
        // The program's name stands in brackets and may itself hold brackets and spaces: only the last one ends it.
        var nameEnd = text.LastIndexOf(')');
        var fields = nameEnd < 0 ? [] : text[(nameEnd + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < FieldsAfterName
            || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out var group)
            || !long.TryParse(fields[19], CultureInfo.InvariantCulture, out var startTime))
        {
            return null;
        }

        return new ProcessStat(pid, fields[0][0], group, startTime);
    }

    private static string ReadBootId()
    {
        const string path = "/proc/sys/kernel/random/boot_id";
        return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
    }
}
