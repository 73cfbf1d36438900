using System.Globalization;
using System.Text.Json;
using ProcOS.Foundation.Errors;
using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Repository;

/// <summary>
/// A collection as JSON lines: the collection, then each source with its chunks, in the order of names and places. The
/// same content gives the same bytes. One source is in memory at a time.
/// </summary>
internal sealed class KnowledgeSnapshot(IKnowledgeRepository repository)
{
    private const string Format = "procos.knowledge.v1";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <exception cref="ProcOsException">There is no such collection.</exception>
    public async Task ExportAsync(StoreSession session, string collection, Stream target)
    {
        var binding = await repository.FindBindingAsync(session, collection).ConfigureAwait(false)
            ?? throw new ProcOsException(KnowledgeErrors.SnapshotRefused, collection, "a collection of the store", "none of this name");
        await using var writer = new StreamWriter(target, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(JsonSerializer.Serialize(new Header(Format, binding), Json)).ConfigureAwait(false);
        foreach (var source in await repository.ListSourcesAsync(session, collection).ConfigureAwait(false))
        {
            var chunks = await repository.ListChunksAsync(session, collection, source.Source).ConfigureAwait(false);
            await writer.WriteLineAsync(JsonSerializer.Serialize(new Entry(source, chunks), Json)).ConfigureAwait(false);
        }
    }

    /// <summary>Answers how many sources came in. The caller's transaction makes it all or nothing.</summary>
    /// <exception cref="ProcOsException">A line is not of a snapshot, or the collection belongs to another model.</exception>
    public async Task<int> ImportAsync(StoreSession session, Stream snapshot, SnapshotMode mode)
    {
        using var reader = new StreamReader(snapshot, leaveOpen: true);
        var header = await ReadAsync<Header>(reader, 1, session.CancellationToken).ConfigureAwait(false);
        if (header is not { Format: Format, Collection: not null })
        {
            throw Refused(1, $"the format {Format}", header?.Format ?? "nothing");
        }

        await repository.BindAsync(session, header.Collection).ConfigureAwait(false);
        if (mode == SnapshotMode.Replace)
        {
            var present = await repository.ListSourcesAsync(session, header.Collection.Name).ConfigureAwait(false);
            _ = await repository.DeleteAsync(session, header.Collection.Name, [.. present.Select(source => source.Source)]).ConfigureAwait(false);
        }

        var count = 0;
        while (await ReadAsync<Entry>(reader, count + 2, session.CancellationToken).ConfigureAwait(false) is { } entry)
        {
            if (entry is not { Source: not null, Chunks: not null } || entry.Chunks.Count != entry.Source.ChunkCount)
            {
                throw Refused(count + 2, "a source with all its chunks", "an incomplete one");
            }

            await repository.UpsertAsync(session, header.Collection.Name, entry.Source, entry.Chunks).ConfigureAwait(false);
            count++;
        }

        return count;
    }

    private static async Task<T?> ReadAsync<T>(StreamReader reader, int number, CancellationToken cancellation)
        where T : class
    {
        if (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is not { } line)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(line, Json);
        }
        catch (JsonException exception)
        {
            throw Refused(number, "a line of JSON", exception.Message);
        }
    }

    private static ProcOsException Refused(int line, string expected, string found) =>
        new(KnowledgeErrors.SnapshotRefused, string.Create(CultureInfo.InvariantCulture, $"line {line}"), expected, found);

    private sealed record Header(string Format, CollectionBinding Collection);

    private sealed record Entry(StoredSource Source, IReadOnlyList<StoredChunk> Chunks);
}
