using System.Net.Sockets;
using Npgsql;
using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Connections;

/// <summary>
/// Tells the database's own troubles, which become coded errors, from a statement's, which stay what they are: the
/// work that sent it may know what to do about a duplicate key.
/// </summary>
internal static class StoreFailures
{
    /// <summary>Null when <paramref name="exception"/> is not the database's trouble.</summary>
    /// <param name="connecting">Whether it happened before there was a connection.</param>
    public static ProcOsException? Translate(Exception exception, string database, bool connecting) => exception switch
    {
        PostgresException refused => FromServer(refused, database),
        NpgsqlException or SocketException or IOException when connecting => new ProcOsException(
            StoreErrors.Unreachable, database, "a PostgreSQL that answers", Innermost(exception), innerException: exception),
        NpgsqlException or SocketException or IOException => new ProcOsException(
            StoreErrors.ConnectionLost, database, "an open connection", Innermost(exception), innerException: exception),
        ObjectDisposedException { ObjectName: "NpgsqlTransaction" or "NpgsqlConnection" } => new ProcOsException(
            StoreErrors.ConnectionLost, database, "an open connection", "a closed one", innerException: exception),
        _ => null,
    };

    private static ProcOsException? FromServer(PostgresException refused, string database)
    {
        var error = refused.SqlState switch
        {
            PostgresErrorCodes.DiskFull => StoreErrors.DiskFull,
            PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.TooManyConnections
                or PostgresErrorCodes.ConfigurationLimitExceeded => StoreErrors.Exhausted,
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege => StoreErrors.AccessRefused,
            PostgresErrorCodes.CannotConnectNow => StoreErrors.Unreachable,
            PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => StoreErrors.ConnectionLost,
            _ when refused.SqlState.StartsWith("08", StringComparison.Ordinal) => StoreErrors.ConnectionLost,
            _ => null,
        };
        return error is null
            ? null
            : new ProcOsException(error, database, found: $"'{refused.MessageText}' ({refused.SqlState})", innerException: refused);
    }

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return $"'{exception.Message.TrimEnd('.')}'";
    }
}
