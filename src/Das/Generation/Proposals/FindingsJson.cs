using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Bpmn;

namespace ProcOS.Das.Generation.Proposals;

internal static class FindingsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(findings, Options);

    public static IReadOnlyList<Finding> Read(string json) => JsonSerializer.Deserialize<Finding[]>(json, Options)!;
}
