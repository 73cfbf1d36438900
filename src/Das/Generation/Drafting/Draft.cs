using ProcOS.Bpmn.Blocks;

namespace ProcOS.Das.Generation.Drafting;

/// <param name="Notes">What the drafter assumed, or left out because it asks for nothing to be done.</param>
public sealed record Draft(ProcessBlock Process, IReadOnlyList<string> Notes);
