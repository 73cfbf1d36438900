using ProcOS.Tde.Specs;

namespace ProcOS.Tde.Execution;

/// <param name="Count">How many candidates are wanted.</param>
/// <param name="Random">Seeded by the specification, so that the same specification gives the same run.</param>
internal sealed record ProposalRequest(TaskSpec Spec, int Count, SeededRandom Random);
