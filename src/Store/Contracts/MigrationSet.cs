using System.Reflection;

namespace ProcOS.Store;

/// <summary>
/// The migrations of one project: embedded resources whose name ends in <c>.Migrations.0001_words.sql</c>, numbered
/// without gaps. They run in order, each in a transaction of its own, under the store's lease. A file that has run
/// is never edited: its checksum is kept and compared.
/// </summary>
/// <param name="Schema">The database schema that the project owns; the migration runner creates it.</param>
/// <param name="Assembly">Where the files are embedded.</param>
public sealed record MigrationSet(string Schema, Assembly Assembly);
