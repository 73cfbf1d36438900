using ProcOS.Engine;

namespace ProcOS.Peo.Runs;

/// <param name="State">COMPLETED, EXTERNALLY_TERMINATED or INTERNALLY_TERMINATED.</param>
/// <param name="Variables">The last values.</param>
public sealed record EndedRun(string Id, string State, IReadOnlyDictionary<string, VariableValue> Variables);
