using ProcOS.Das.Generation.Drafting.Text;

namespace ProcOS.Das.Generation.Drafting.Clauses;

/// <summary>What the whole intent says.</summary>
/// <param name="Title">"a process for handling refunds": what it is called; null when it does not say.</param>
/// <param name="Trigger">"When an order arrives": what starts it; null when it does not say.</param>
/// <param name="Clauses">What happens, one after the other.</param>
internal sealed record Story(Phrase? Title, Phrase? Trigger, IReadOnlyList<Clause> Clauses);
