namespace ProcOS.Das.Knowledge.Repository;

/// <summary>What a collection's vectors are made by.</summary>
/// <param name="Name">The collection.</param>
/// <param name="Model">Null for a collection without vectors.</param>
/// <param name="Dimensions">Null as long as no vector has been seen.</param>
internal sealed record CollectionBinding(string Name, string? Model, int? Dimensions);
