using System.Text.Json;
using System.Text.Json.Serialization;
using ProcOS.Engine.Camunda7.Wire;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>How records meet process variables: camel case, what is not nullable is demanded, enums by name.</summary>
internal static class VariableJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            PropertyNameCaseInsensitive = false,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new EngineDateConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
