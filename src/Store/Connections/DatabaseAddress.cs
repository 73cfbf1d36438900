using Npgsql;
using ProcOS.Foundation.Errors;

namespace ProcOS.Store.Connections;

/// <summary>Reads <c>DATABASE_URL</c>. No message of it ever shows a password.</summary>
internal static class DatabaseAddress
{
    private const int DefaultPort = 5432;

    private static readonly Dictionary<string, string> QueryNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["host"] = "Host",
    };

    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        var trimmed = text.Trim();
        var isUrl = trimmed.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
        try
        {
            var builder = isUrl ? FromUrl(trimmed) : new NpgsqlConnectionStringBuilder(trimmed);
            return string.IsNullOrEmpty(builder.Host) ? throw Invalid("no host") : builder;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            throw Invalid(isUrl ? "a value that PostgreSQL's client refuses" : "text in neither form");
        }
    }

    /// <summary>Host, port and database, for messages.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder address) =>
        $"{address.Host}:{address.Port}/{address.Database ?? address.Username}";

    private static NpgsqlConnectionStringBuilder FromUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            throw Invalid("a malformed URL; special characters in the password are written as %XX");
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = Uri.UnescapeDataString(url.Host),
            Port = url.Port > 0 ? url.Port : DefaultPort,
        };
        var user = url.UserInfo.Split(':', 2);
        builder.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        builder.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        var database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/'));
        builder.Database = database.Length > 0 ? database : null;
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            if (!QueryNames.TryGetValue(parts[0], out var name) || parts.Length < 2)
            {
                throw Invalid($"the parameter '{parts[0]}', which is not one of {string.Join(", ", QueryNames.Keys)}");
            }

            builder[name] = Uri.UnescapeDataString(parts[1]).Replace("verify-ca", "VerifyCA", StringComparison.Ordinal)
                .Replace("verify-full", "VerifyFull", StringComparison.Ordinal);
        }

        return builder;
    }

    private static ProcOsException Invalid(string found) =>
        new(StoreErrors.AddressInvalid, "DATABASE_URL", "a postgres:// URL or Npgsql's 'Host=…;Database=…'", found);
}
