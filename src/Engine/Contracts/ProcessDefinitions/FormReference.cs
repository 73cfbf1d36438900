namespace ProcOS.Engine;

/// <param name="Key">The form's id.</param>
/// <param name="Binding"><c>latest</c>, <c>deployment</c> or <c>version</c>.</param>
/// <param name="Version">For the binding <c>version</c>.</param>
public sealed record FormReference(string? Key, string? Binding, int? Version);
