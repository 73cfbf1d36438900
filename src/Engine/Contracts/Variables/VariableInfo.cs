using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>What a variable's type needs besides its value.</summary>
public sealed record VariableInfo
{
    /// <summary>An empty one; the engine treats it as none.</summary>
    public static VariableInfo None { get; } = new();

    /// <summary>Object: the Java type, such as <c>java.util.ArrayList&lt;java.lang.String&gt;</c>.</summary>
    public string? ObjectTypeName { get; init; }

    /// <summary>Object: how the value is written, such as <c>application/json</c>.</summary>
    public string? SerializationDataFormat { get; init; }

    /// <summary>File: its name.</summary>
    [JsonPropertyName("filename")]
    public string? FileName { get; init; }

    /// <summary>File: such as <c>text/plain</c>.</summary>
    public string? MimeType { get; init; }

    /// <summary>File: such as <c>UTF-8</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>True for a value that lives until the next wait state and is never stored.</summary>
    [JsonPropertyName("transient")]
    public bool? IsTransient { get; init; }
}
