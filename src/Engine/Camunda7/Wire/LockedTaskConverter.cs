using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProcOS.Engine.Camunda7.Wire;

/// <summary>
/// Reads fetched tasks by hand: the generated reader puts a record of this size together through an array of boxed
/// arguments, which cost more than everything else that the client does for a task.
/// </summary>
internal sealed class LockedTaskConverter : JsonConverter<LockedTask>
{
    private static readonly byte[][] Names = [.. Enum.GetNames<Field>().Select(name => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(name)))];

    /// <summary>In the order in which the engine writes them, so that the next one is nearly always the expected one.</summary>
    private enum Field
    {
        None = -1,
        ActivityId,
        ActivityInstanceId,
        ErrorMessage,
        ErrorDetails,
        ExecutionId,
        Id,
        LockExpirationTime,
        CreateTime,
        ProcessDefinitionId,
        ProcessDefinitionKey,
        ProcessDefinitionVersionTag,
        ProcessInstanceId,
        Retries,
        WorkerId,
        TopicName,
        TenantId,
        Variables,
        Priority,
        BusinessKey,
        ExtensionProperties,
    }

    public override LockedTask Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected a task.");
        }

        var task = default(Parts);
        var field = Field.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = Find(ref reader, field + 1);
            field = found == Field.None ? field : found;
            _ = reader.Read();
            Set(ref task, found, ref reader);
        }

        return task.ToTask();
    }

    public override void Write(Utf8JsonWriter writer, LockedTask value, JsonSerializerOptions options) =>
        throw new NotSupportedException("The engine tells tasks, nobody tells it one.");

    private static Field Find(ref Utf8JsonReader reader, Field expected)
    {
        if ((int)expected < Names.Length && reader.ValueTextEquals(Names[(int)expected]))
        {
            return expected;
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (reader.ValueTextEquals(Names[i]))
            {
                return (Field)i;
            }
        }

        return Field.None;
    }

    private static void Set(ref Parts task, Field field, ref Utf8JsonReader reader)
    {
        switch (field)
        {
            case Field.ActivityId: task.ActivityId = reader.GetString(); break;
            case Field.ActivityInstanceId: task.ActivityInstanceId = reader.GetString(); break;
            case Field.ErrorMessage: task.ErrorMessage = EngineText.Read(ref reader); break;
            case Field.ErrorDetails: task.ErrorDetails = EngineText.Read(ref reader); break;
            case Field.ExecutionId: task.ExecutionId = reader.GetString(); break;
            case Field.Id: task.Id = reader.GetString(); break;
            case Field.LockExpirationTime: task.LockExpirationTime = Date(ref reader); break;
            case Field.CreateTime: task.Created = Date(ref reader); break;
            case Field.ProcessDefinitionId: task.ProcessDefinitionId = reader.GetString(); break;
            case Field.ProcessDefinitionKey: task.ProcessDefinitionKey = reader.GetString(); break;
            case Field.ProcessDefinitionVersionTag: task.ProcessDefinitionVersionTag = reader.GetString(); break;
            case Field.ProcessInstanceId: task.ProcessInstanceId = reader.GetString(); break;
            case Field.Retries: task.Retries = reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32(); break;
            case Field.WorkerId: task.WorkerId = reader.GetString(); break;
            case Field.TopicName: task.Topic = reader.GetString(); break;
            case Field.TenantId: task.TenantId = reader.GetString(); break;
            case Field.Variables: task.Variables = JsonSerializer.Deserialize(ref reader, Camunda7Json.Default.DictionaryStringVariableValue); break;
            case Field.Priority: task.Priority = reader.TokenType == JsonTokenType.Null ? 0 : reader.GetInt64(); break;
            case Field.BusinessKey: task.BusinessKey = EngineText.Read(ref reader); break;
            case Field.ExtensionProperties: task.ExtensionProperties = JsonSerializer.Deserialize(ref reader, Camunda7Json.Default.DictionaryStringString); break;

            // The value is here whole, but Skip refuses wherever more of the answer is still on its way.
            default: _ = reader.TrySkip(); break;
        }
    }

    private static DateTimeOffset? Date(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : EngineDateConverter.Read(ref reader);

    /// <summary>A task while it is read.</summary>
    private struct Parts
    {
        public string? ActivityId;
        public string? ActivityInstanceId;
        public string? ErrorMessage;
        public string? ErrorDetails;
        public string? ExecutionId;
        public string? Id;
        public DateTimeOffset? LockExpirationTime;
        public DateTimeOffset? Created;
        public string? ProcessDefinitionId;
        public string? ProcessDefinitionKey;
        public string? ProcessDefinitionVersionTag;
        public string? ProcessInstanceId;
        public int? Retries;
        public string? WorkerId;
        public string? Topic;
        public string? TenantId;
        public Dictionary<string, VariableValue>? Variables;
        public long Priority;
        public string? BusinessKey;
        public Dictionary<string, string>? ExtensionProperties;

        /// <exception cref="JsonException">It has no id or topic: no engine wrote it.</exception>
        public readonly LockedTask ToTask() => new(
            Id ?? throw new JsonException("A task without an id."),
            Topic ?? throw new JsonException("A task without a topic."),
            ProcessInstanceId ?? "",
            ProcessDefinitionKey ?? "",
            ActivityId ?? "",
            ExecutionId ?? "",
            BusinessKey,
            Retries,
            Variables ?? [])
        {
            ActivityInstanceId = ActivityInstanceId,
            ErrorMessage = ErrorMessage,
            ErrorDetails = ErrorDetails,
            LockExpirationTime = LockExpirationTime,
            Created = Created,
            ProcessDefinitionId = ProcessDefinitionId,
            ProcessDefinitionVersionTag = ProcessDefinitionVersionTag,
            WorkerId = WorkerId,
            TenantId = TenantId,
            Priority = Priority,
            ExtensionProperties = ExtensionProperties,
        };
    }
}
