using System.Text.Json;

namespace ProcOS.Tde.Handlers;

/// <param name="Outcome">What the execution found.</param>
internal sealed record ExecuteOutput(JsonElement Outcome);
