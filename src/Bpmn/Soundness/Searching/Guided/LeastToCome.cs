namespace ProcOS.Bpmn.Soundness.Searching.Guided;

/// <summary>
/// How many events and activities have still to come from a state before what is looked for, at least. A step lowers it by no
/// more than it costs.
/// </summary>
/// <param name="state">The marked places, as bits.</param>
internal delegate int LeastToCome(ReadOnlySpan<ulong> state);
