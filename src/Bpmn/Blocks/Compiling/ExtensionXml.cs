using System.Text.Encodings.Web;
using System.Text.Json;
using ProcOS.Bpmn.Xml;

namespace ProcOS.Bpmn.Blocks.Compiling;

/// <summary>The engine's extension elements.</summary>
internal static class ExtensionXml
{
    /// <summary>The key of the process that runs one task.</summary>
    public const string TaskTemplate = "tde_template";

    // The engine keeps a string variable in a column of 4,000 characters.
    private const int MaxTaskSpec = 3900;

    // The JSON goes into XML, which escapes on its own what would be markup.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<XmlAttr> CallAttributes { get; } = [new("calledElement", TaskTemplate)];

    public static IReadOnlyList<XmlElement> Form(IReadOnlyList<FormField> fields) => fields.Count == 0
        ? []
        : [Camunda("formData", [], [.. fields.DistinctBy(field => field.Id).Select(Field)])];

    /// <summary>What a call of the task template passes in and takes back.</summary>
    public static IReadOnlyList<XmlElement> TaskCall(string id, StepBlock step) =>
    [
        Camunda("in", [new("sourceExpression", Literal(id, step.TaskSpec)), new("target", "taskSpec")]),
        Camunda("in", [new("source", "correlationId"), new("target", "correlationId")]),
        Camunda("out", [new("source", "outcome"), new("target", $"outcome_{id.Replace('-', '_')}")]),
    ];

    public static XmlElement Properties(IEnumerable<(string Name, string? Value)> properties) =>
        Camunda("properties", [], [.. properties.Select(property => Camunda("property", [new("name", property.Name), new("value", PlainText.Of(property.Value))]))]);

    public static XmlElement Camunda(string name, IReadOnlyList<XmlAttr> attributes, IReadOnlyList<XmlNode>? content = null) =>
        new("camunda", name, BpmnNamespaces.Camunda, attributes, content ?? []);

    private static XmlElement Field(FormField field)
    {
        var type = field.Type switch
        {
            FormFieldType.Number => "long",
            FormFieldType.Boolean => "boolean",
            _ => "string",
        };
        List<XmlAttr> attributes = [new("id", PlainText.Of(field.Id)), new("label", PlainText.Of(field.Label)), new("type", type)];
        if (field.DefaultValue is not null)
        {
            attributes.Add(new XmlAttr("defaultValue", PlainText.Of(field.DefaultValue)));
        }

        return Camunda("formField", attributes);
    }

    // The engine evaluates the attribute as an expression: what looks like one inside the JSON is written as an escape
    // of JSON, which the reader of the specification undoes and the engine does not see.
    private static string Literal(string id, string? taskSpec)
    {
        if (string.IsNullOrWhiteSpace(taskSpec))
        {
            throw new BlockCompileException($"Expected a task specification for the step '{id}', but it has none.");
        }

        string json;
        try
        {
            using var document = JsonDocument.Parse(taskSpec);
            json = JsonSerializer.Serialize(document.RootElement, Readable);
        }
        catch (JsonException broken)
        {
            throw new BlockCompileException($"Expected the task specification of the step '{id}' to be JSON, but: {broken.Message}");
        }

        // JUEL also takes one of two backslashes away.
        json = json.Replace("\\\\", "\\u005C", StringComparison.Ordinal);
        json = json.Replace("${", "\\u0024{", StringComparison.Ordinal).Replace("#{", "\\u0023{", StringComparison.Ordinal);
        return json.Length <= MaxTaskSpec
            ? json
            : throw new BlockCompileException($"Expected a task specification of at most {MaxTaskSpec} characters for the step '{id}', but it has {json.Length}.");
    }
}
