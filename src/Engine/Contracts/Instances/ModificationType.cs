using System.Text.Json.Serialization;

namespace ProcOS.Engine;

[JsonConverter(typeof(WireEnumConverter<ModificationType>))]
public enum ModificationType
{
    Cancel = 0,
    StartBeforeActivity,
    StartAfterActivity,
    StartTransition,
}
