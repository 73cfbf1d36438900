using System.Text.Json;

namespace ProcOS.Das.Generation.Handlers;

internal static class AuditJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Of<T>(T details) => JsonSerializer.Serialize(details, Options);
}
