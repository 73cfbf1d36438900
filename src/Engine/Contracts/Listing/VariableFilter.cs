using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine;

/// <summary>Narrows by the value of a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Variable">With what; String, Integer, Long, Short, Double, Boolean or Null. The engine finds the type from the JSON.</param>
public sealed record VariableFilter(string Name, FilterOperator Operator, [property: JsonIgnore] VariableValue Variable)
{
    public JsonElement Value => Variable.Value;
}
