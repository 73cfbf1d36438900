using ProcOS.Store;

namespace ProcOS.Das.Knowledge.Manifest;

/// <summary>
/// Records what became of each source. The table is written in the transaction of the step; the file follows it by
/// number, so that after a crash it gets exactly the lines that it lacks.
/// </summary>
internal sealed class ManifestRecorder(IStore store, ManifestFile file, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private long? _last;

    public async Task RecordAsync(
        StoreSession session, string collection, string source, string? hash, string status, int chunks, string? error)
    {
        // The row lock holds until the commit: numbers become visible in their order.
        var seq = await session.ScalarAsync<long>("UPDATE das.knowledge_manifest_head SET seq = seq + 1 RETURNING seq").ConfigureAwait(false);
        _ = await session.ExecuteAsync(
            """
            INSERT INTO das.knowledge_manifest (seq, collection, source, content_hash, ts, status, chunks, error)
            VALUES (@seq, @collection, @source, @hash, @now, @status, @chunks, @error)
            """,
            new { seq, collection, source, hash, now = clock.GetUtcNow(), status, chunks, error }).ConfigureAwait(false);
    }

    /// <summary>Brings the file up to the table. Not inside of a transaction.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _oneWriter.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var last = _last ?? (await file.ReadAsync(cancellationToken).ConfigureAwait(false))
                .Where(entry => entry.StoreId == store.StoreId).Select(entry => entry.Seq).DefaultIfEmpty().Max();
            var rows = await store.RunAsync(
                session => session.QueryAsync<Row>(
                    """
                    SELECT seq, collection, source, content_hash AS hash, ts, status, chunks, error
                    FROM das.knowledge_manifest WHERE seq > @last ORDER BY seq
                    """,
                    new { last }),
                cancellationToken).ConfigureAwait(false);
            if (rows.Count > 0)
            {
                // Unknown while the write is under way: one that fails in the middle is read again.
                _last = null;
                await file.AppendAsync([.. rows.Select(row => row.ToEntry(store.StoreId))], cancellationToken).ConfigureAwait(false);
                _last = rows[^1].Seq;
            }
        }
        finally
        {
            _ = _oneWriter.Release();
        }
    }

    public void Dispose() => _oneWriter.Dispose();

    private sealed record Row
    {
        public long Seq { get; init; }

        public string Collection { get; init; } = "";

        public string Source { get; init; } = "";

        public string? Hash { get; init; }

        public DateTimeOffset Ts { get; init; }

        public string Status { get; init; } = "";

        public int Chunks { get; init; }

        public string? Error { get; init; }

        public ManifestEntry ToEntry(string storeId) => new(storeId, Seq, Collection, Source, Hash, Ts, Status, Chunks, Error);
    }
}
