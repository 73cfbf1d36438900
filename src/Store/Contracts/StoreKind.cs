namespace ProcOS.Store;

public enum StoreKind
{
    /// <summary>A PostgreSQL server named by <c>DATABASE_URL</c>.</summary>
    Server,

    /// <summary>PGlite, supervised by the kernel, with its files under the data directory.</summary>
    Embedded,
}
