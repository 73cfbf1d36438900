namespace ProcOS.Das.Knowledge.Manifest;

/// <param name="StoreId">The database that counts <paramref name="Seq"/>: a file may outlive it.</param>
/// <param name="Seq">Counts from 1 without gaps.</param>
/// <param name="Hash">SHA-256 of the source's bytes; null when it could not be read.</param>
/// <param name="Status"><c>ok</c>, <c>error</c> or <c>removed</c>.</param>
internal sealed record ManifestEntry(
    string StoreId, long Seq, string Collection, string Source, string? Hash, DateTimeOffset Ts, string Status, int Chunks, string? Error);
