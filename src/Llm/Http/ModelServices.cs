namespace ProcOS.Llm.Http;

/// <summary>What a client of Microsoft.Extensions.AI answers when it is asked for another service: its metadata, itself or nothing.</summary>
internal static class ModelServices
{
    public static object? Find<TMetadata>(object client, TMetadata metadata, Type serviceType, object? serviceKey)
        where TMetadata : class =>
        serviceKey is not null ? null
        : serviceType == typeof(TMetadata) ? metadata
        : serviceType.IsInstanceOfType(client) ? client
        : null;
}
