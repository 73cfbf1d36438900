namespace ProcOS.Das.Generation.Handlers.Draft;

/// <param name="Intent">Missing or empty is refused like any other intent that says nothing.</param>
internal sealed record DraftInput(string? Intent);
