using System.Text.Json.Serialization.Metadata;
using ProcOS.Engine.Camunda7.Http;

namespace ProcOS.Engine.Camunda7.Runtime;

/// <summary>A list whose answers hold variables: their values come as they are stored, so that the engine needs no class of theirs.</summary>
internal sealed class VariableList<TQuery, TKey, TItem>(
    Camunda7Transport transport, string path, JsonTypeInfo<TQuery> queryType, JsonTypeInfo<TItem[]> itemsType)
    : Camunda7List<TQuery, TKey, TItem>(transport, path, queryType, itemsType)
    where TQuery : EngineQuery<TKey>
    where TKey : struct, Enum
{
    protected override EnginePath Extend(EnginePath address) => address.With("deserializeValues", "false");
}
