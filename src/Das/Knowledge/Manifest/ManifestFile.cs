using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProcOS.Das.Knowledge.Manifest;

/// <summary>
/// The manifest as a person reads it: one JSON object a line, only ever appended to. A line that a crash tore is cut
/// off before the next one is written.
/// </summary>
internal sealed class ManifestFile(string path)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // The file is read by people and by line tools, never by a browser.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole lines; a torn last one is left out.</summary>
    public async Task<IReadOnlyList<ManifestEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        var entries = new List<ManifestEntry>();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Answers when the lines are on the disk.</summary>
    public async Task AppendAsync(IReadOnlyList<ManifestEntry> entries, CancellationToken cancellationToken)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        CutTornLine(file);
        using var lines = new MemoryStream();
        foreach (var entry in entries)
        {
            JsonSerializer.Serialize(lines, entry, Format);
            lines.WriteByte((byte)'\n');
        }

        await file.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellationToken).ConfigureAwait(false);
        file.Flush(flushToDisk: true);
    }

    private static void CutTornLine(FileStream file)
    {
        var end = file.Length;
        while (end > 0)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }

            end--;
        }

        file.SetLength(end);
        file.Position = end;
    }

    private static ManifestEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ManifestEntry>(line, Format);
        }
        catch (JsonException)
        {
            // A line that somebody edited is theirs; the table is what counts.
            return null;
        }
    }
}
