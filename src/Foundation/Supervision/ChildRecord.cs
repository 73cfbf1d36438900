using System.Text.Json;

namespace ProcOS.Foundation.Supervision;

/// <summary>What is kept about a running child in <c>NAME.pid.json</c>, so that it can be found after its parent was killed.</summary>
/// <param name="BootId">Pids and start times mean something only until the machine boots again.</param>
/// <param name="Mark">The value of <see cref="ProcessGroup.MarkVariable"/> in the child's environment.</param>
internal sealed record ChildRecord(
    string Name, string Program, string BootId, string Mark, int ParentPid, long ParentStartTime, int Pid, long StartTime)
{
    private const string Suffix = ".pid.json";
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public bool ParentIsAlive =>
        ProcessStat.Read(ParentPid) is { IsAlive: true } parent && parent.StartTime == ParentStartTime;

    public static string PathOf(string runDirectory, string name) => Path.Combine(runDirectory, name + Suffix);

    public static IReadOnlyList<string> PathsIn(string runDirectory) =>
        Directory.Exists(runDirectory) ? Directory.GetFiles(runDirectory, "*" + Suffix) : [];

    /// <summary>
    /// The record without its last two members and its closing brace: the child knows its pid and start time first
    /// and completes the text itself, so that no moment exists in which it runs without a record.
    /// </summary>
    public string Beginning()
    {
        var text = JsonSerializer.Serialize(
            new { Name, Program, BootId, Mark, ParentPid, ParentStartTime }, Format);
        return text[..^1];
    }

    /// <summary>Null when the file is not a whole record.</summary>
    public static ChildRecord? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ChildRecord>(File.ReadAllText(path), Format);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
