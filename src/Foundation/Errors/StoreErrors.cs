namespace ProcOS.Foundation.Errors;

/// <summary>Codes <c>PROC-STO-…</c>.</summary>
public static class StoreErrors
{
    public static readonly ErrorCode NodeMissing = new(
        "PROC-STO-001", "The embedded database needs Node", "Install Node 20 or newer, or set DATABASE_URL to a PostgreSQL that is already there.");

    public static readonly ErrorCode WrapperNotInstalled = new(
        "PROC-STO-002", "The packages of the embedded database are not installed", "Run ./procos.sh start, which installs them.");

    public static readonly ErrorCode Owned = new(
        "PROC-STO-003", "The embedded database belongs to another process", "Stop that process, or choose another data directory with PROCOS_DATA.");

    public static readonly ErrorCode StartFailed = new(
        "PROC-STO-004", "The embedded database did not start", "Read its log, whose last lines are above.");

    public static readonly ErrorCode Unreachable = new(
        "PROC-STO-005", "The database cannot be reached", "Start the database, or correct DATABASE_URL.")
    { IsOutage = true };

    public static readonly ErrorCode AccessRefused = new(
        "PROC-STO-006", "The database refuses access", "Correct user, password or database in DATABASE_URL, or grant the right.");

    public static readonly ErrorCode AddressInvalid = new(
        "PROC-STO-007", "DATABASE_URL cannot be understood", "Write postgres://USER:PASSWORD@HOST:PORT/DATABASE.");

    public static readonly ErrorCode TooOld = new(
        "PROC-STO-008", "The database lacks what ProcOS needs", "Use PostgreSQL 16 or newer with pgvector 0.6 or newer.");

    public static readonly ErrorCode ConnectionLost = new(
        "PROC-STO-009", "The connection to the database was lost", "Try again: what was not acknowledged may or may not have been kept.")
    { IsOutage = true };

    public static readonly ErrorCode DiskFull = new(
        "PROC-STO-010", "The disk of the database is full", "Make room; the work can then be tried again.")
    { IsOutage = true };

    public static readonly ErrorCode StatementTimeout = new(
        "PROC-STO-011", "The database did not answer in time", "Try again; if it happens again, look at the load of the database.")
    { IsOutage = true };

    public static readonly ErrorCode MigrationChanged = new(
        "PROC-STO-012", "A migration that has run was changed", "Restore the file, and put the change into a new migration.");

    public static readonly ErrorCode MigrationUnknown = new(
        "PROC-STO-013", "The database was written by a newer ProcOS", "Use that version of ProcOS, or another database.");

    public static readonly ErrorCode MigrationFailed = new(
        "PROC-STO-014", "A migration failed and was undone", "Mend the cause that the database names and start again.");

    public static readonly ErrorCode MigrationsMisnumbered = new(
        "PROC-STO-015", "The migrations of a project are misnumbered", "Number the files 0001_words.sql, 0002_words.sql and so on, without gaps.");

    public static readonly ErrorCode Lost = new(
        "PROC-STO-016", "The embedded database keeps failing", "Read its log, mend the cause and start again.");

    public static readonly ErrorCode Exhausted = new(
        "PROC-STO-017", "The database has no memory or connection left", "Free some, or raise the limit of the database.")
    { IsOutage = true };

    internal static IReadOnlyList<ErrorCode> All =>
    [
        NodeMissing, WrapperNotInstalled, Owned, StartFailed, Unreachable, AccessRefused, AddressInvalid, TooOld, ConnectionLost,
        DiskFull, StatementTimeout, MigrationChanged, MigrationUnknown, MigrationFailed, MigrationsMisnumbered, Lost, Exhausted,
    ];
}
