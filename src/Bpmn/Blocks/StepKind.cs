using System.Text.Json.Serialization;

namespace ProcOS.Bpmn.Blocks;

/// <summary>Who does a step.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>The task template <c>tde_template</c>, by call activity.</summary>
    Task,

    /// <summary>A person, by user task.</summary>
    Human,
}
