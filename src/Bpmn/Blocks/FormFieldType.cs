using System.Text.Json.Serialization;

namespace ProcOS.Bpmn.Blocks;

/// <summary>The engine's field types.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FormFieldType>))]
public enum FormFieldType
{
    Text,
    Number,
    Boolean,
}
