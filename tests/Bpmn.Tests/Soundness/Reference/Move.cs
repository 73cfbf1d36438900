namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>One step of the game.</summary>
/// <param name="Element">The id of what happens.</param>
/// <param name="Counts">Whether a run gets longer by it: events and activities do, once each; gateways do not.</param>
/// <param name="To">The marking after it.</param>
/// <param name="Partner">What happens in the same step: the catcher of what is thrown, the gateway of an event.</param>
internal sealed record Move(string Element, bool Counts, Marking To, string? Partner = null);
