using ProcOS.Das.Knowledge.Retrieval;

namespace ProcOS.Das.Knowledge.Answering;

/// <param name="Query">The question.</param>
/// <param name="Passages">All that was found above the threshold.</param>
/// <param name="Extracts">The best of it, cut down to the sentences that matter.</param>
internal sealed record Evidence(string Query, IReadOnlyList<Passage> Passages, IReadOnlyList<Extract> Extracts);
