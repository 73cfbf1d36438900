namespace ProcOS.Bpmn.Tests.Soundness.Reference;

/// <summary>What the token game shows.</summary>
/// <param name="Property"><c>sound</c>, or the first of <c>unsafe</c>, <c>deadlock</c>, <c>livelock</c>, <c>dead</c> that is broken.</param>
/// <param name="Length">Events and activities of the shortest run to the place of the fault; 0 when there is none to run to.</param>
/// <param name="Dead">The nodes that no run reaches; empty where the game was not played to its end.</param>
/// <param name="States">How many markings there are; fewer where an unsafe one ended the search.</param>
/// <param name="FirstRun">The events and activities of that of the shortest runs which comes first in the file; null where there is none, or it takes too long.</param>
internal sealed record ReferenceVerdict(string Property, int Length, IReadOnlyList<string> Dead, int States, Func<IReadOnlyList<string>?> FirstRun);
