using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>Enums go over the wire by name, in camel case unless the member says otherwise.</summary>
internal sealed class WireEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
