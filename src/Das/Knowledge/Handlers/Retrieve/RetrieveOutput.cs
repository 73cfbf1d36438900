namespace ProcOS.Das.Knowledge.Handlers.Retrieve;

/// <param name="RetrievalId">Where the store keeps what was found.</param>
/// <param name="HitCount">How many passages are good enough to answer from.</param>
internal sealed record RetrieveOutput(string RetrievalId, int HitCount);
