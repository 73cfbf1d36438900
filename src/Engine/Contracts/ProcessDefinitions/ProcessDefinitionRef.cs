namespace ProcOS.Engine;

/// <summary>One process definition, by its id or as the latest version of a key.</summary>
public readonly record struct ProcessDefinitionRef
{
    private ProcessDefinitionRef(string? id, string? key, string? tenantId)
    {
        Id = id;
        Key = key;
        TenantId = tenantId;
    }

    public string? Id { get; }

    public string? Key { get; }

    public string? TenantId { get; }

    public static ProcessDefinitionRef ById(string id) => new(id, null, null);

    /// <param name="key">The process.</param>
    /// <param name="tenantId">Whose; null for the one that belongs to nobody.</param>
    public static ProcessDefinitionRef ByKey(string key, string? tenantId = null) => new(null, key, tenantId);
}
