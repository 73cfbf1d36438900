using ProcOS.Store;

namespace ProcOS.Das;

/// <summary>The tables of this project.</summary>
public static class DasMigrations
{
    public static MigrationSet Set { get; } = new("das", typeof(DasMigrations).Assembly);
}
