namespace ProcOS.Das.Knowledge.Retrieval;

/// <param name="Query">The question.</param>
/// <param name="Passages">What it found above the threshold, best first.</param>
internal sealed record FoundPassages(string Query, IReadOnlyList<Passage> Passages);
