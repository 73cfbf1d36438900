namespace ProcOS.Tde.Specs;

internal enum TaskMode
{
    /// <summary>One answer, computed once.</summary>
    Deterministic,

    /// <summary>Candidates are proposed, weighed and counted until one wins or the budget is used up.</summary>
    Probabilistic,
}
