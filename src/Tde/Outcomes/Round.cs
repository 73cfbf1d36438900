using System.Text.Json.Serialization;

namespace ProcOS.Tde.Outcomes;

/// <summary>One round of a probabilistic execution, for the trace.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Proposed">Candidates of this round.</param>
/// <param name="Accepted">Those with a score above 0.</param>
/// <param name="Best">The share of the best candidate after the round; 0 while there is none.</param>
/// <param name="Change">The largest change of any share in the round.</param>
internal sealed record Round([property: JsonPropertyName("round")] int Number, int Proposed, int Accepted, double Best, double Change);
