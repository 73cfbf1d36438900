namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>Between the contract's variables and the wire's.</summary>
internal static class Variable
{
    public static Dictionary<string, VariableDto> ToWire(IReadOnlyDictionary<string, VariableValue> variables) =>
        variables.ToDictionary(pair => pair.Key, pair => new VariableDto(pair.Value.Type, pair.Value.IsNull ? VariableValue.Null.Value : pair.Value.Value));

    public static Dictionary<string, VariableValue> FromWire(Dictionary<string, VariableDto>? variables) =>
        variables is null ? [] : variables.ToDictionary(pair => pair.Key, pair => FromWire(pair.Value.Type, pair.Value.Value));

    public static VariableValue FromWire(string? type, System.Text.Json.JsonElement value) => new(type ?? "Null", value);
}
