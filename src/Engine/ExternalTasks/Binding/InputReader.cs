using System.Buffers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ProcOS.Foundation.Errors;

namespace ProcOS.Engine.ExternalTasks.Binding;

/// <summary>Makes a handler's input record out of a task's variables. What it must know of the type is found out once.</summary>
internal sealed class InputReader<TInput>
{
    private readonly JsonTypeInfo<TInput> _type;
    private readonly Field[] _fields;

    public InputReader()
    {
        _type = (JsonTypeInfo<TInput>)VariableJson.Options.GetTypeInfo(typeof(TInput));
        var nullability = new NullabilityInfoContext();
        _fields = [.. _type.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null).Select(property => new Field(property, nullability))];
    }

    /// <exception cref="ProcOsException">Names every variable that is missing, or the one that has another type.</exception>
    public TInput Read(IReadOnlyDictionary<string, VariableValue> variables)
    {
        var missing = _fields.Where(field => field.IsRequired && (!variables.TryGetValue(field.Name, out var value) || value.IsNull)).ToArray();
        if (missing.Length > 0)
        {
            throw new ProcOsException(
                EngineErrors.InputDoesNotFit,
                string.Join(", ", missing.Select(field => field.Name)),
                $"the variables of {typeof(TInput).Name}",
                "none of that name, or null");
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, variables);
        }

        try
        {
            return JsonSerializer.Deserialize(buffer.WrittenSpan, _type)!;
        }
        catch (JsonException exception)
        {
            throw new ProcOsException(
                EngineErrors.InputDoesNotFit, exception.Path?.TrimStart('$', '.'), found: exception.Message.TrimEnd('.'), innerException: exception);
        }
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, VariableValue> variables)
    {
        writer.WriteStartObject();
        foreach (var field in _fields)
        {
            var isThere = variables.TryGetValue(field.Name, out var variable);
            if (isThere && !variable.IsNull)
            {
                writer.WritePropertyName(field.Name);
                field.WriteValue(writer, variable);
            }
            else if (isThere ? field.TakesNull : !field.HasDefault)
            {
                writer.WriteNull(field.Name);
            }
        }

        writer.WriteEndObject();
    }

    private sealed class Field
    {
        private readonly bool _isText;
        private readonly bool _isElement;

        public Field(JsonPropertyInfo property, NullabilityInfoContext nullability)
        {
            Name = property.Name;
            var type = property.PropertyType;
            HasDefault = property.AssociatedParameter is { HasDefaultValue: true } || (property.AssociatedParameter is null && !property.IsRequired);
            _isText = type == typeof(string);
            _isElement = type == typeof(JsonElement);
            TakesNull = AllowsNull(property, type, nullability);
            IsRequired = !HasDefault && !TakesNull;
        }

        public string Name { get; }

        public bool HasDefault { get; }

        /// <summary>A variable that is null says something else than one that is missing, unless the type cannot tell.</summary>
        public bool TakesNull { get; }

        public bool IsRequired { get; }

        public void WriteValue(Utf8JsonWriter writer, VariableValue variable)
        {
            var isDocument = variable is { Type: "Json", Value.ValueKind: JsonValueKind.String };
            if (isDocument && !_isText)
            {
                WriteDocument(writer, variable.Value.GetString()!);
            }
            else if (!_isText && !_isElement && variable.Value is { ValueKind: JsonValueKind.String } && variable.AsText() is ['{' or '[', ..] text)
            {
                WriteDocument(writer, text);
            }
            else
            {
                variable.Value.WriteTo(writer);
            }
        }

        private void WriteDocument(Utf8JsonWriter writer, string document)
        {
            try
            {
                writer.WriteRawValue(document);
            }
            catch (JsonException exception)
            {
                throw new ProcOsException(EngineErrors.InputDoesNotFit, Name, "a JSON document", exception.Message.TrimEnd('.'), innerException: exception);
            }
        }

        private static bool AllowsNull(JsonPropertyInfo property, Type type, NullabilityInfoContext nullability)
        {
            if (type.IsValueType)
            {
                return Nullable.GetUnderlyingType(type) is not null;
            }

            return property.AttributeProvider is PropertyInfo info && nullability.Create(info).ReadState == NullabilityState.Nullable;
        }
    }
}
