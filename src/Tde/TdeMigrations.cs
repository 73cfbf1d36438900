using ProcOS.Store;

namespace ProcOS.Tde;

/// <summary>The tables of this project.</summary>
public static class TdeMigrations
{
    public static MigrationSet Set { get; } = new("tde", typeof(TdeMigrations).Assembly);
}
