namespace ProcOS.Tde.Outcomes;

/// <param name="Steps">Rounds; 1 for a deterministic execution.</param>
/// <param name="Candidates">Candidates that were evaluated.</param>
internal sealed record Usage(int Steps, int Candidates);
