using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <param name="Content">The variable.</param>
/// <param name="Local">True sets it on the scope that is started, false on the instance.</param>
public sealed record TriggerVariable([property: JsonIgnore] VariableValue Content, bool Local = false)
{
    public string Type => Content.Type;

    public JsonElement Value => Content.IsNull ? VariableValue.Null.Value : Content.Value;

    public VariableInfo? ValueInfo => Content.Info;
}
