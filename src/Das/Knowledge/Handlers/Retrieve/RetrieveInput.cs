namespace ProcOS.Das.Knowledge.Handlers.Retrieve;

/// <param name="Query">The question; a missing one is answered as an error of the question, not as an incident.</param>
internal sealed record RetrieveInput(string? Query);
