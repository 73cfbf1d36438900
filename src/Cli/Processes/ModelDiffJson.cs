using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Bpmn.Comparing;

namespace ProcOS.Cli.Processes;

/// <summary>The JSON of a comparison; <c>docs/reference/schemas/process-diff.v1.json</c> is its published form.</summary>
internal static class ModelDiffJson
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static JsonElement Of(string oldPath, string newPath, ModelDiff diff) => JsonSerializer.SerializeToElement(
        new
        {
            version = 1,
            old = oldPath,
            @new = newPath,
            same = diff.IsEmpty,
            layoutOnly = diff.IsLayoutOnly,
            changes = diff.Changes.Select(change => new
            {
                change.Kind,
                change.Type,
                change.Id,
                change.OldId,
                change.Name,
                change.Line,
                change.Properties,
            }),
        },
        Web);
}
